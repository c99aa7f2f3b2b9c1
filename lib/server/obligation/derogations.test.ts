import { beforeAll, describe, expect, it } from "vitest";
import { lastAudit } from "../assessment/test-assessment";
import { answersToOthers, answerToRole, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { addDerogation } from "./add-derogation";
import { changeDerogation } from "./change-derogation";
import { listDerogations } from "./list-derogations";

testDatabase();
let estate: TestEstate;
beforeAll(async () => {
  estate = await aTestEstate({ Paie: [machine("vm-1")] });
});

const asked = {
  workloadId: null,
  subject: "Hébergement actuel de la paie",
  textCode: "SREN-31" as const,
  state: "requested" as const,
  authority: "Ministre chargé des comptes",
  requestedOn: "2026-05-04",
  primeMinisterOn: null,
  decidedOn: null,
  expiresOn: null,
  reference: "",
  note: "",
};
const granted = {
  ...asked,
  state: "granted" as const,
  primeMinisterOn: "2026-06-10",
  decidedOn: "2026-06-15",
  expiresOn: "2027-12-15",
  reference: "2026-DER-014",
};
type Fields = Parameters<typeof addDerogation>[1];
const add = (over: Partial<Fields> = {}) => addDerogation(estate.lead, { ...estate.path, ...asked, ...over });
const list = async () => (await listDerogations(estate.reader, estate.path)).items;

describe("a derogation", () => {
  it("is closed to others; written by who edits workloads, read by all", async () => {
    const { id: derogationId } = await add();
    const given = { ...estate.path, ...asked };
    const change = { ...estate.path, ...granted, derogationId, revision: 1 };
    expect(await answersToOthers(listDerogations, estate.path, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(addDerogation, given, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(changeDerogation, change, estate)).toEqual(REFUSALS);
    for (const role of ["reader", "organisation-executive"] as const) {
      expect(await answerToRole(addDerogation, given, estate, role)).toBe(403);
      expect(await answerToRole(changeDerogation, change, estate, role)).toBe(403);
      expect(await answerToRole(listDerogations, estate.path, estate, role)).toBe(200);
    }
    for (const role of ["contributor", "consultant"] as const)
      expect(await answerToRole(addDerogation, given, estate, role)).toBe(200);
  });

  it("is entered for a workload or the whole project, with who and when, and audited", async () => {
    const workloadId = estate.workloads.Paie?.id ?? "";
    const { id } = await add({ workloadId });
    const row = (await list()).find((one) => one.id === id);
    expect(row).toMatchObject({ state: "requested", revision: 1, workload: { id: workloadId, name: "Paie" } });
    expect(row?.created.name).toMatch(/./);
    const { action, subject, detail } = await lastAudit(estate.organisation.id);
    expect({ action, subject, detail }).toEqual({
      action: "add-derogation",
      subject: `derogation:${id}`,
      detail: { ...asked, workloadId },
    });
    const other = await aTestEstate({ Paie: [machine("vm-9")] });
    await expect(add({ workloadId: other.workloads.Paie?.id ?? "" })).rejects.toMatchObject({ status: 404 });
  });

  it("is granted with its day, its end and its document; the audit trail says what it was", async () => {
    const { id: derogationId } = await add();
    const path = { ...estate.path, derogationId };
    const refused = changeDerogation(estate.lead, { ...path, ...granted, expiresOn: null, revision: 1 });
    await expect(refused).rejects.toMatchObject({ status: 422, code: "end-missing" });
    expect(await changeDerogation(estate.lead, { ...path, ...granted, revision: 1 })).toEqual({ revision: 2 });
    expect((await lastAudit(estate.organisation.id)).detail).toEqual({ before: asked, after: granted });
    expect((await list())[0]).toMatchObject({ id: derogationId, expiresOn: "2027-12-15", reference: "2026-DER-014" });
  });

  it("is not overwritten by somebody who saw an older one, and no change is no line of audit", async () => {
    const { id: derogationId } = await add();
    const path = { ...estate.path, derogationId };
    const before = await lastAudit(estate.organisation.id);
    expect(await changeDerogation(estate.lead, { ...path, ...asked, revision: 1 })).toEqual({ revision: 1 });
    expect(await lastAudit(estate.organisation.id)).toEqual(before);
    await changeDerogation(estate.lead, { ...path, ...asked, state: "withdrawn", revision: 1 });
    const late = changeDerogation(estate.lead, { ...path, ...granted, revision: 1 });
    await expect(late).rejects.toMatchObject({ status: 409, code: "derogation-changed" });
  });
});
