import { beforeEach, describe, expect, it } from "vitest";
import { aCaller, aSession, asSystem } from "@/prisma/seed/builders";
import { beforeScope } from "../database";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { editOrganisation } from "./edit-organisation";
import { listProjects } from "./list-projects";
import { readSettings } from "./read-settings";

testDatabase();
let estate: TestEstate;
beforeEach(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
});
const here = () => ({ organisationId: estate.organisation.id });
const chain = () =>
  asSystem(estate.organisation.id, ({ tx }) => tx.auditEvent.findMany({ where: here(), orderBy: { sequence: "asc" } }));

async function withSecondFactor(personId: string) {
  await beforeScope((tx) => tx.secondFactor.create({ data: { personId, secret: "sealed", confirmedAt: new Date() } }));
  return aSession(personId, { secondFactorAt: new Date() });
}
/** Its own organisation is all that such a request names. */
const OWN = { ...REFUSALS, "that lead, with this project under the other organisation": 200 };

describe("readSettings", () => {
  it("shows the settings with what they entail, and who would be asked for a second factor", async () => {
    await aCaller(estate.organisation.id, "consultant");
    const settings = await readSettings(estate.lead, here());
    expect(settings).toMatchObject({
      legalForm: "ministere",
      statuses: [],
      siret: null,
      secondFactorRequired: false,
      ownSecondFactor: false,
      peopleWithout: 3,
      profile: { binding: "bound", grounds: [{ subject: "ministere", standing: "fact" }] },
    });
    expect(settings.profile.obligations.map(({ code }) => code)).toContain("SREN-31");
  });
  it("is for those who may change them", async () => {
    expect(await answersToOthers(readSettings, here(), estate)).toEqual(OWN);
    for (const role of ["reader", "contributor", "consultant", "organisation-executive"] as const)
      expect(await answerToRole(readSettings, here(), estate, role)).toBe(403);
  });
});

describe("editOrganisation", () => {
  it("changes what is given, alone, and writes down before and after of what changed", async () => {
    const edited = await editOrganisation(estate.lead, {
      ...here(),
      legalForm: "ministere",
      statuses: ["nis2-essential", "oiv", "oiv"],
      siret: "110 002 011 00044",
    });
    expect(edited).toMatchObject({
      name: estate.organisation.name,
      statuses: ["oiv", "nis2-essential"],
      siret: "11000201100044",
    });
    const [event, ...more] = await chain();
    expect(more).toEqual([]);
    expect(event).toMatchObject({ action: "edit-organisation", subject: `organisation:${estate.organisation.id}` });
    expect(JSON.parse(event?.detail ?? "")).toEqual({
      before: { statuses: [], siret: null },
      after: { statuses: ["oiv", "nis2-essential"], siret: "11000201100044" },
    });
    expect((await listProjects(estate.reader, here())).statuses).toEqual(["oiv", "nis2-essential"]);
  });
  it("writes nothing down when nothing changed, and takes a SIRET away", async () => {
    await editOrganisation(estate.lead, { ...here(), siret: "35600000049837" });
    await editOrganisation(estate.lead, { ...here(), siret: "356 000 000 49837" });
    expect(await chain()).toHaveLength(1);
    expect(await editOrganisation(estate.lead, { ...here(), siret: null })).toMatchObject({ siret: null });
  });
  it("refuses what is none: a SIRET, a form, a status, an empty name, a field it does not know", async () => {
    const wrong = [
      { siret: "11000201100045" },
      { legalForm: "oiv" },
      { statuses: ["secret"] },
      { name: " " },
      { secondFactorRequired: "yes" },
      { createdAt: "2020-01-01" },
    ];
    for (const change of wrong)
      expect(await statusOf(editOrganisation(estate.lead, { ...here(), ...change } as never)), JSON.stringify(change)).toBe(400);
    expect(await chain()).toEqual([]);
  });
  it("lets only somebody with a second factor require one; the others are then asked for theirs", async () => {
    const required = { ...here(), secondFactorRequired: true };
    await expect(editOrganisation(estate.lead, required)).rejects.toMatchObject({ status: 409, code: "second-factor-first" });
    expect(await statusOf(listProjects(estate.reader, here()))).toBe(200);
    const secured = await withSecondFactor(estate.lead.personId);
    expect(await editOrganisation(secured, required)).toMatchObject({ secondFactorRequired: true, ownSecondFactor: true });
    await expect(listProjects(estate.reader, here())).rejects.toMatchObject({ status: 403, code: "second-factor-required" });
    expect(await statusOf(listProjects(secured, here()))).toBe(200);
  });
  it("refuses others and every role but the lead", async () => {
    const input = { ...here(), name: "Autre nom" };
    expect(await answersToOthers(editOrganisation, input, estate)).toEqual(OWN);
    for (const role of ["reader", "contributor", "consultant", "organisation-executive"] as const)
      expect(await answerToRole(editOrganisation, input, estate, role)).toBe(403);
  });
});
