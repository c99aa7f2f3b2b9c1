import { beforeAll, describe, expect, it } from "vitest";
import { aCaller, aPerson } from "@/prisma/seed/builders";
import { lastAudit } from "../assessment/test-assessment";
import { answersToOthers, answerToRole, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { addAssumption } from "./add-assumption";
import { changeAssumption } from "./change-assumption";
import { listAssumptions } from "./list-assumptions";

testDatabase();
let estate: TestEstate;
beforeAll(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
});

const plain = {
  statement: "L’annuaire sera synchronisé avant le pilote.",
  dimension: "technical",
  ownerId: null,
  reviewOn: "2027-01-14",
};
const add = (over: Partial<Parameters<typeof addAssumption>[1]> = {}) =>
  addAssumption(estate.lead, { ...estate.path, ...plain, ...over });
const list = async () => (await listAssumptions(estate.reader, estate.path)).items;
const found = async (id: string) => (await list()).find((one) => one.id === id);
const checked = { ...plain, status: "confirmed", finding: "Vu en recette.", revision: 1 } as const;

describe("an assumption", () => {
  it("is closed to others; written by lead, contributor and consultant, read by all", async () => {
    const { id: assumptionId } = await add();
    const given = { ...estate.path, ...plain };
    const change = { ...estate.path, assumptionId, ...checked };
    expect(await answersToOthers(listAssumptions, estate.path, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(addAssumption, given, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(changeAssumption, change, estate)).toEqual(REFUSALS);
    for (const role of ["reader", "organisation-executive"] as const) {
      expect(await answerToRole(addAssumption, given, estate, role)).toBe(403);
      expect(await answerToRole(changeAssumption, change, estate, role)).toBe(403);
      expect(await answerToRole(listAssumptions, estate.path, estate, role)).toBe(200);
    }
    for (const role of ["contributor", "consultant"] as const)
      expect(await answerToRole(addAssumption, given, estate, role)).toBe(200);
  });

  it("is noted as open, with who and when, and audited", async () => {
    const { id } = await add({ ownerId: estate.reader.personId });
    expect(await found(id)).toMatchObject({
      ...plain,
      ownerId: estate.reader.personId,
      status: "open",
      finding: "",
      revision: 1,
      owner: expect.stringMatching(/./),
    });
    const { action, subject, detail } = await lastAudit(estate.organisation.id);
    expect({ action, subject }).toEqual({ action: "add-assumption", subject: `assumption:${id}` });
    expect(detail).toEqual({ ...plain, ownerId: estate.reader.personId });
  });

  it("is confirmed or refuted with what was found; the audit trail says what it was", async () => {
    const { id } = await add();
    const path = { ...estate.path, assumptionId: id };
    expect(await changeAssumption(estate.lead, { ...path, ...checked })).toEqual({ revision: 2 });
    expect(await found(id)).toMatchObject({ status: "confirmed", finding: "Vu en recette.", revision: 2 });
    expect((await lastAudit(estate.organisation.id)).detail).toEqual({
      before: { ...plain, status: "open", finding: "" },
      after: { ...plain, status: "confirmed", finding: "Vu en recette." },
    });
    const opened = { ...checked, status: "open", revision: 2 } as const;
    expect(await changeAssumption(estate.lead, { ...path, ...opened })).toEqual({ revision: 3 });
  });

  it("is not overwritten by somebody who saw an older one, and no change is no line of audit", async () => {
    const { id } = await add();
    const path = { ...estate.path, assumptionId: id };
    const before = await lastAudit(estate.organisation.id);
    expect(await changeAssumption(estate.lead, { ...path, ...plain, status: "open", finding: "", revision: 1 })).toEqual({
      revision: 1,
    });
    expect(await lastAudit(estate.organisation.id)).toEqual(before);
    await changeAssumption(estate.lead, { ...path, ...checked });
    const late = changeAssumption(estate.lead, { ...path, ...checked, status: "refuted" });
    await expect(late).rejects.toMatchObject({ status: 409, code: "assumption-changed" });
    expect((await found(id))?.status).toBe("confirmed");
  });

  it("belongs to a dimension that there is and to somebody of the organisation; of an owner who left it is not taken away", async () => {
    await expect(add({ dimension: "weather" })).rejects.toMatchObject({ status: 422, code: "unknown-dimension" });
    await expect(add({ ownerId: (await aPerson()).id })).rejects.toMatchObject({ status: 422, code: "not-a-member" });
    await expect(add({ statement: "  " })).rejects.toMatchObject({ status: 400 });
    const { people } = await listAssumptions(estate.lead, estate.path);
    expect(people.map(({ personId }) => personId)).toEqual(
      expect.arrayContaining([estate.lead.personId, estate.reader.personId]),
    );
  });

  it("stands in the register by its review, and after the open ones once it was checked", async () => {
    const other = await aTestEstate({ CRM: [machine("vm-1")] });
    const noted = (statement: string, reviewOn: string | null) =>
      addAssumption(other.lead, { ...other.path, ...plain, statement, reviewOn });
    await noted("later", "2027-03-01");
    await noted("never", null);
    const { id: assumptionId } = await noted("done", "2026-12-01");
    await noted("soon", "2026-12-15");
    const change = { ...other.path, assumptionId, ...checked, statement: "done", reviewOn: "2026-12-01" };
    await changeAssumption(other.lead, change);
    const { items } = await listAssumptions(await aCaller(other.organisation.id, "reader"), other.path);
    expect(items.map(({ statement }) => statement)).toEqual(["soon", "later", "never", "done"]);
  });
});
