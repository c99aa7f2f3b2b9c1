import { inflateSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { aCaller } from "@/prisma/seed/builders";
import { beforeScope } from "../database";
import { answersToOthers, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, type TestEstate } from "../test-estate";
import type { Download } from "../use-case";
import { CURRICULUM } from "./curriculum";
import { downloadCertificate } from "./download-certificate";
import { joinTraining } from "./join-training";
import { passModule } from "./test-training";

testDatabase();
let estate: TestEstate;
let learnerId: string;
beforeEach(async () => {
  estate = await aTestEstate({});
  learnerId = (await joinTraining(estate.reader, { ...estate.path, roles: ["champion"] })).id;
});

const MODULE = "why-a-trusted-cloud";
async function fileOf({ body }: Download): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
/** The streams of a PDF, unpacked: its fonts, their maps to letters, and what is drawn. */
function streamsOf(file: Buffer): string[] {
  const text = file.toString("latin1");
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, packed = ""]) => {
    try {
      return inflateSync(Buffer.from(packed, "latin1")).toString("latin1");
    } catch {
      return packed;
    }
  });
}

describe("downloadCertificate", () => {
  it("certifies a completed module to the learner, with the portal's font and its accents in the file", async () => {
    await beforeScope((tx) => tx.person.update({ where: { id: estate.reader.personId }, data: { name: "Éloïse Wałęsa" } }));
    await passModule(estate.reader, estate, MODULE);
    const given = await downloadCertificate(estate.reader, { ...estate.path, learnerId, module: MODULE });
    expect(given).toMatchObject({ contentType: "application/pdf", fileName: `certificate-${MODULE}.pdf` });
    const file = await fileOf(given);
    expect(file.subarray(0, 5).toString()).toBe("%PDF-");
    const maps = streamsOf(file)
      .filter((stream) => stream.includes("beginbfrange") || stream.includes("beginbfchar"))
      .join();
    for (const letter of ["É", "ï", "ł", "ę"])
      expect(maps.toLowerCase(), letter).toContain((letter.codePointAt(0) ?? 0).toString(16).padStart(4, "0"));
    expect(file.toString("latin1")).toMatch(/\/FontName \/[A-Z]{6}\+IBMPlexSans/);
    expect(file.length).toBeLessThan(200_000);
  });

  it("certifies a path once every module of it is completed, and not before", async () => {
    const input = { ...estate.path, learnerId, role: "champion" as const, locale: "en" as const };
    const path = CURRICULUM.filter(({ roles }) => roles.includes("champion"));
    for (const { id } of path.slice(1)) await passModule(estate.reader, estate, id);
    await expect(downloadCertificate(estate.reader, input)).rejects.toMatchObject({ status: 409, code: "not-completed" });
    await passModule(estate.reader, estate, path[0]?.id ?? "");
    expect((await fileOf(await downloadCertificate(estate.lead, input))).length).toBeGreaterThan(5_000);
  });

  it("is for the learner and for who manages the training, of that learner and nobody else", async () => {
    await passModule(estate.reader, estate, MODULE);
    const input = { ...estate.path, learnerId, module: MODULE };
    expect(await answersToOthers(downloadCertificate, input, estate)).toEqual(REFUSALS);
    expect(await statusOf(downloadCertificate(estate.lead, input))).toBe(200);
    for (const role of ["reader", "consultant", "organisation-executive"] as const)
      expect(await statusOf(downloadCertificate(await aCaller(estate.organisation.id, role), input)), role).toBe(403);
    expect(await statusOf(downloadCertificate(estate.lead, { ...input, module: "marketing" }))).toBe(409);
    expect(await statusOf(downloadCertificate(estate.lead, { ...estate.path, learnerId }))).toBe(400);
    expect(await statusOf(downloadCertificate(estate.lead, { ...input, role: "champion" }))).toBe(400);
  });
});
