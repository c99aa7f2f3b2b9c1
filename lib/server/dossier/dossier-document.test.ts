import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/prisma/seed/builders";
import { runNextJob } from "../jobs/run-job";
import { testDatabase } from "../test-database";
import { aTestEstate, door, machine, type TestEstate, thing } from "../test-estate";
import { bytesOf, madeDossier } from "./test-dossier";

testDatabase();
let estate: TestEstate;
beforeAll(async () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, n) => [`Charge ${n}`, [n % 2 ? door(`d-${n}`) : machine(`m-${n}`)]]),
  );
  estate = await aTestEstate({ CRM: [machine("vm-1"), door("edge-1")], Recherche: [thing("lab-1")], ...many });
});

const pagesOf = (pdf: string) => [...pdf.matchAll(/\/Type \/Page\b(?!s)/g)].length;

describe("the dossier on paper", () => {
  it("is a tagged document of several pages, in its language, that says it is made from every workload", async () => {
    const dossier = await madeDossier(estate, { format: "pdf" });
    expect(dossier).toMatchObject({ state: "done", failure: null });
    const pdf = (await bytesOf(estate, dossier.id)).toString("latin1");
    expect(pdf.startsWith("%PDF-1.7")).toBe(true);
    expect(pdf).toContain("/Lang (fr-FR)");
    expect(pdf).toContain("/MarkInfo");
    expect(pdf).toContain("/StructTreeRoot");
    expect(pagesOf(pdf)).toBeGreaterThan(8);
    expect([...pdf.matchAll(/\/S \/H3\b/g)]).toHaveLength(62);
    const entries = [...pdf.matchAll(/\/S \/TOCI\b/g)].length;
    expect(entries).toBeGreaterThanOrEqual(3);
    // A bookmark for each entry of the contents and for each workload; none of them leads beyond the left edge.
    const bookmarks = [...pdf.matchAll(/\/Dest \[\d+ 0 R \/XYZ (\S+) /g)];
    expect(bookmarks.map(([, left]) => left)).toEqual(Array(entries + 62).fill("0"));
  });

  it("is the same byte for byte from the same inputs and the same moment", async () => {
    const { id } = await madeDossier(estate, { format: "pdf", locale: "en" });
    const bytes = await bytesOf(estate, id);
    await asSystem(estate.organisation.id, async ({ tx }) => {
      await tx.$executeRaw`UPDATE report SET state = 'waiting', storage_key = NULL WHERE id = ${id}::uuid`;
      await tx.$executeRaw`INSERT INTO job (kind, organisation_id, project_id, subject) SELECT 'make-report', organisation_id, project_id, id::text FROM report WHERE id = ${id}::uuid`;
    });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await runNextJob("test:1");
    expect(Buffer.compare(await bytesOf(estate, id), bytes)).toBe(0);
  });
});
