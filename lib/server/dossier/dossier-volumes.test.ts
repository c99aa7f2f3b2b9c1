import { beforeAll, describe, expect, it } from "vitest";
import { VOLUME_LIMITS } from "@/lib/domain/report/dossier-volumes";
import { asSystem } from "@/prisma/seed/builders";
import { runNextJob } from "../jobs/run-job";
import { testDatabase } from "../test-database";
import { aTestEstate, door, machine, type TestEstate } from "../test-estate";
import { CountsDiffer, type Dossier } from "./dossier";
import { counting, dossierFile } from "./dossier-file";
import { dossierWords } from "./dossier-words";
import { downloadDossier } from "./download-dossier";
import { pinInputs } from "./pin-inputs";
import { readDossier } from "./read-dossier";
import { entriesOf } from "./test-archive";
import { dossierNow, madeDossier, NO_FILTER } from "./test-dossier";

testDatabase();
const AT = new Date("2026-11-22T09:00:00Z");
const LIMITS = { inOne: 20, perVolume: 10 };
let estate: TestEstate;
beforeAll(async () => {
  while (await runNextJob("before:1"));
  const named = Array.from({ length: 25 }, (_, n) => [
    `Charge ${String(n).padStart(2, "0")}`,
    [n < 13 ? door(`d-${n}`) : machine(`m-${n}`)],
  ]);
  estate = await aTestEstate(Object.fromEntries(named));
});

async function opened(): Promise<Dossier> {
  const inEstate = <T>(run: Parameters<typeof asSystem<T>>[1]) => asSystem(estate.organisation.id, run);
  const inputs = await inEstate((scope) => pinInputs(scope, estate.project.id, AT));
  if (!inputs) throw new Error("nothing is judged");
  return readDossier(inEstate, { projectId: estate.project.id, filters: NO_FILTER, locale: "fr", inputs, at: AT });
}
async function written(dossier: Dossier) {
  const { body, count, total } = dossierFile(dossier, "pdf", await dossierWords("fr"), LIMITS);
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return { bytes: Buffer.concat(pieces), count, total };
}

describe("a dossier on paper that is too large for one document", () => {
  it("comes in numbered volumes, each a tagged document with its own contents, which hold every workload once", async () => {
    let read = 0;
    const { bytes, count, total } = await written(counting(await opened(), (lines) => (read += lines)));
    const volumes = entriesOf(bytes);
    expect([...volumes.keys()]).toEqual([1, 2, 3].map((n) => `dossier-eligibilite-2026-11-22-volume-${n}-sur-3.pdf`));
    const told = [...volumes.values()].map((volume) => volume.toString("latin1"));
    for (const pdf of told) {
      expect(pdf.startsWith("%PDF-1.7")).toBe(true);
      expect(pdf).toContain("/StructTreeRoot");
      expect(pdf).toContain("/Lang (fr-FR)");
    }
    const counted = (pdf: string, tag: string) => [...pdf.matchAll(new RegExp(`/S /${tag}\\b`, "g"))].length;
    expect(told.map((pdf) => counted(pdf, "H3"))).toEqual([10, 10, 5]);
    expect(told.map((pdf) => counted(pdf, "TOCI"))).toEqual([2, 3, 2]);
    expect(count).toMatchObject({ lines: 25, told: 25 });
    expect(read).toBe(total);
  });

  it("is the same byte for byte from the same inputs and the same moment", async () => {
    const { bytes } = await written(await opened());
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(Buffer.compare((await written(await opened())).bytes, bytes)).toBe(0);
  });

  it("is not handed out when a volume does not hold what the source counts", async () => {
    const dossier = await opened();
    const short: Dossier = { ...dossier, reasoned: () => dossier.reasoned({ after: null, limit: 9 }) };
    await expect(written(short)).rejects.toThrow(CountsDiffer);
  });

  it("is handed out as an archive, and says how many volumes it holds before it is there", async () => {
    const { id: dossierId } = await madeDossier(estate, { format: "pdf" });
    expect(await dossierNow(estate, dossierId)).toMatchObject({ volumes: 1 });
    const taken = await downloadDossier(estate.lead, { ...estate.path, dossierId });
    expect(taken).toMatchObject({ contentType: "application/pdf", fileName: expect.stringMatching(/\.pdf$/) });
    for await (const _ of taken.body);
    const total = 2 * (VOLUME_LIMITS.inOne + 1);
    await asSystem(
      estate.organisation.id,
      ({ tx }) => tx.$executeRaw`UPDATE report SET done = ${total}, total = ${total} WHERE id = ${dossierId}::uuid`,
    );
    expect(await dossierNow(estate, dossierId)).toMatchObject({ volumes: 5 });
    const archive = await downloadDossier(estate.lead, { ...estate.path, dossierId });
    expect(archive).toMatchObject({ contentType: "application/zip", fileName: expect.stringMatching(/\.zip$/) });
    for await (const _ of archive.body);
  });
});
