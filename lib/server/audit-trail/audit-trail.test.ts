import { createHash } from "node:crypto";
import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/access/policy";
import { CHAIN_START, checkRows } from "@/lib/domain/audit/chain";
import { aCaller, asSystem } from "@/prisma/seed/builders";
import { appendAudit } from "../audit";
import { inScope } from "../database";
import { editWorkload } from "../eligibility/edit-workload";
import { answersToOthers, answerToRole, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import type { Download } from "../use-case";
import { downloadAudit } from "./download-audit";
import { listAudit } from "./list-audit";
import { readAuditChoices } from "./read-audit-choices";

testDatabase();
let estate: TestEstate;
let second: Awaited<ReturnType<typeof aCaller>>;
const FORMULA = "=HYPERLINK(1)";

beforeAll(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
  second = await aCaller(estate.organisation.id, "contributor");
  const edit = { ...estate.path, workloadId: estate.workloads.CRM?.id ?? "", criticality: "high" as const, dataCategories: [] };
  await editWorkload(estate.lead, { ...edit, revision: 0, name: "CRM", owner: "DSI" });
  await editWorkload(second, { ...edit, revision: 1, name: "CRM", owner: FORMULA });
  await asSystem(estate.organisation.id, (scope) =>
    appendAudit(scope, { action: "apply-import", subject: "import:1", detail: { projectId: estate.project.id, removed: 2 } }),
  );
});

const organisation = () => ({ organisationId: estate.organisation.id });
const list = async (filter: Partial<Parameters<typeof listAudit>[1]> = {}) =>
  (await listAudit(estate.lead, { ...organisation(), ...filter })).items.map((row) => row.sequence);
async function textOf(file: Download): Promise<string> {
  let text = "";
  for await (const part of file.body) text += part;
  return text;
}

describe("the audit trail", () => {
  it.each([
    ["list", listAudit],
    ["choices", readAuditChoices],
    ["download", downloadAudit],
  ] as const)("is refused to others: %s", async (_, operation) => {
    expect(await answersToOthers(operation, organisation(), estate)).toEqual({
      ...REFUSALS,
      "that lead, with this project under the other organisation": 200,
    });
  });

  it("is the lead's alone", async () => {
    for (const role of ROLES)
      expect(await answerToRole(listAudit, organisation(), estate, role), role).toBe(role === "project-lead" ? 200 : 403);
  });

  it("says who did what, when, to what, and what changed", async () => {
    const { items, next } = await listAudit(estate.lead, organisation());
    expect(next).toBeNull();
    expect(items.map((row) => [row.sequence, row.action, row.person?.id ?? null])).toEqual([
      [3, "apply-import", null],
      [2, "edit-workload", second.personId],
      [1, "edit-workload", estate.lead.personId],
    ]);
    const workload = estate.workloads.CRM?.id ?? "";
    expect(items[1]).toMatchObject({
      person: { name: "Camille Exemple" },
      subject: { kind: "workload", id: workload },
      names: { [workload]: "CRM" },
      changes: [{ field: "owner", before: "DSI", after: FORMULA }],
      requestId: second.requestId,
    });
    expect(items[0]).toMatchObject({
      facts: [
        { field: "projectId", value: estate.project.id },
        { field: "removed", value: "2" },
      ],
      names: { [estate.project.id]: estate.project.name },
    });
  });

  it("is filtered by person, action and period, and read page by page", async () => {
    expect(await list({ person: second.personId })).toEqual([2]);
    expect(await list({ action: "edit-workload" })).toEqual([2, 1]);
    expect(await list({ action: "edit-workload", person: estate.lead.personId })).toEqual([1]);
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    expect(await list({ from: day(-1), to: day(1) })).toEqual([3, 2, 1]);
    expect(await list({ to: day(-2) })).toEqual([]);
    expect(await list({ from: day(2) })).toEqual([]);
    const first = await listAudit(estate.lead, { ...organisation(), limit: 2 });
    expect(first.items).toHaveLength(2);
    expect(await list({ after: first.next ?? "", limit: 2 })).toEqual([1]);
  });

  it("refuses a cursor that it did not give", async () => {
    for (const parts of [["a"], [0], [1.5], [1, 2], [9e15]]) {
      const after = Buffer.from(JSON.stringify(parts)).toString("base64url");
      await expect(listAudit(estate.lead, { ...organisation(), after })).rejects.toMatchObject({ status: 400 });
    }
  });

  it("offers the people and the actions that there are", async () => {
    const { people, actions } = await readAuditChoices(estate.lead, organisation());
    expect(actions).toEqual(["apply-import", "edit-workload"]);
    expect(people.map(({ id }) => id)).toContain(second.personId);
  });

  it("goes out as a file by which a third party can verify the chain, and in which no cell runs", async () => {
    const file = await downloadAudit(estate.lead, { ...organisation(), locale: "en" });
    const text = await textOf(file);
    const { data } = Papa.parse<string[]>(text.slice(1).trim());
    expect(data[0]?.slice(0, 2)).toEqual(["Sequence", "Date (UTC)"]);
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t]/);
    const rows = data
      .slice(1)
      .reverse()
      .map(
        ([sequence, at = "", person, , action = "", subject = "", detail = "", requestId = "", previousHash = "", hash = ""]) => {
          const personId = person || null;
          return { sequence: Number(sequence), at, personId, action, subject, detail, requestId, previousHash, hash };
        },
      );
    const sha256 = (one: string) => createHash("sha256").update(one).digest("hex");
    expect(checkRows(estate.organisation.id, CHAIN_START, rows, sha256).fault).toBeNull();
    expect(rows).toHaveLength(3);
  });

  it("goes out as filtered", async () => {
    const text = await textOf(await downloadAudit(estate.lead, { ...organisation(), person: second.personId }));
    expect(Papa.parse(text.trim()).data).toHaveLength(2);
  });

  it("takes in no secret and no address", async () => {
    const write = (detail: Record<string, unknown>) =>
      inScope(estate.lead, { kind: "organisation", ...organisation(), permission: "workload.edit" }, (scope) =>
        appendAudit(scope, { action: "edit-workload", subject: "workload:1", detail }),
      );
    await expect(write({ after: { tokenHash: "a" } })).rejects.toThrow("after.tokenHash");
    await expect(write({ email: "a@b.test" })).rejects.toThrow("email");
    expect(await list()).toEqual([3, 2, 1]);
  });
});
