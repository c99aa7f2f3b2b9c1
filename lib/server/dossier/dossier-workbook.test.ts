import { createHash } from "node:crypto";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/prisma/seed/builders";
import { runNextJob } from "../jobs/run-job";
import { testDatabase } from "../test-database";
import { aTestEstate, door, lock, machine, type TestEstate, thing, watcher } from "../test-estate";
import { bytesOf, madeDossier, NO_FILTER } from "./test-dossier";

testDatabase();
let estate: TestEstate;
beforeAll(async () => {
  estate = await aTestEstate({
    CRM: [machine("vm-1"), machine("vm-2"), door("edge-1")],
    "=Paie": [machine("vm-3"), watcher("watch-1")],
    Recherche: [thing("lab-1"), lock("lock-1")],
    Socle: [lock("lock-2")],
  });
});

async function bookOf(dossierId: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await bytesOf(estate, dossierId)) as unknown as ExcelJS.Buffer);
  return book;
}
function linesOf(book: ExcelJS.Workbook, name: string): string[][] {
  const lines: string[][] = [];
  book.getWorksheet(name)?.eachRow((row) => {
    lines.push((row.values as ExcelJS.CellValue[]).slice(1).map((value) => String(value ?? "")));
  });
  return lines;
}

describe("the workbook of a dossier", () => {
  it("holds every workload, its chain of reasons and its resources, and as many lines as the source", async () => {
    const dossier = await madeDossier(estate);
    expect(dossier).toMatchObject({ state: "done", failure: null, progress: null, inputs: { importNumber: 1 } });
    const book = await bookOf(dossier.id);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      "Synthèse",
      "Charges",
      "Constats",
      "Ressources",
      "Sources",
      "Contrôle",
    ]);
    const workloads = linesOf(book, "Charges");
    const reasons = linesOf(book, "Constats");
    const resources = linesOf(book, "Ressources");
    expect(
      workloads
        .slice(1)
        .map(([name]) => name)
        .sort(),
    ).toEqual(["=Paie", "CRM", "Recherche", "Socle"]);
    expect(resources).toHaveLength(1 + 8);
    expect(new Set(reasons.slice(1).map(([name]) => name)).size).toBeGreaterThanOrEqual(3);
    expect(dossier.rows).toBe(workloads.length + reasons.length + resources.length - 3);
    const check = linesOf(book, "Contrôle").slice(1);
    const compared = check.filter(([, source]) => source);
    expect(compared.length).toBeGreaterThan(4);
    for (const [, source, lines, same] of compared) expect([source, same]).toEqual([lines, "égal"]);
  });

  it("says what it is made from and that it is not filtered", async () => {
    const book = await bookOf((await madeDossier(estate, { locale: "en" })).id);
    const summary = Object.fromEntries(linesOf(book, "Summary").map(([name = "", text = ""]) => [name, text]));
    expect(summary).toMatchObject({
      Organisation: estate.organisation.name,
      Filters: "none (every workload of the project)",
      Workloads: "4",
      Resources: "8",
      Inventory: "import no. 1",
    });
    expect(summary["Hash of the facts stated (SHA-256)"]).toMatch(/^[0-9a-f]{64}$/);
  });

  it("names what belongs to no group as the screen does", async () => {
    const own = await aTestEstate({ CRM: [machine("vm-1")] });
    const nameless = { name: "", key: "ungrouped:" };
    await asSystem(own.organisation.id, ({ tx }) => tx.workload.updateMany({ where: { name: "CRM" }, data: nameless }));
    const { id } = await madeDossier(own);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await bytesOf(own, id)) as unknown as ExcelJS.Buffer);
    for (const [sheet, column] of [
      ["Charges", 0],
      ["Constats", 0],
      ["Ressources", 7],
    ] as const)
      expect(linesOf(book, sheet)[1]?.[column]).toBe("Ressources sans groupe");
  });

  it("writes what looks like a formula as text", async () => {
    const book = await bookOf((await madeDossier(estate)).id);
    const cell = book
      .getWorksheet("Charges")
      ?.getColumn(1)
      .values.find((value) => String(value).includes("Paie"));
    expect(cell).toBe("=Paie");
    expect(book.getWorksheet("Charges")?.getRow(2).getCell(1).formula).toBeUndefined();
  });

  it("keeps to the filters of the list and names them", async () => {
    const { state, id } = await madeDossier(estate, { filters: { ...NO_FILTER, search: "cr" } });
    expect(state).toBe("done");
    const book = await bookOf(id);
    expect(
      linesOf(book, "Charges")
        .slice(1)
        .map(([name]) => name),
    ).toEqual(["CRM"]);
    expect(
      linesOf(book, "Ressources")
        .slice(1)
        .map(([name]) => name),
    ).toEqual(["edge-1", "vm-1", "vm-2"]);
    const summary = linesOf(book, "Synthèse").map(([, text]) => text);
    expect(summary).toContain("nom commençant par «\u00a0cr\u00a0»");
  });

  it("is the same byte for byte from the same inputs and the same moment", async () => {
    const first = await madeDossier(estate);
    const bytes = await bytesOf(estate, first.id);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(first.sha256);
    await asSystem(estate.organisation.id, async ({ tx }) => {
      await tx.$executeRaw`UPDATE report SET state = 'waiting', storage_key = NULL WHERE id = ${first.id}::uuid`;
      await tx.$executeRaw`INSERT INTO job (kind, organisation_id, project_id, subject) SELECT 'make-report', organisation_id, project_id, id::text FROM report WHERE id = ${first.id}::uuid`;
    });
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await runNextJob("test:1");
    expect(Buffer.compare(await bytesOf(estate, first.id), bytes)).toBe(0);
  });
});
