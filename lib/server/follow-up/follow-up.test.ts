import { beforeEach, describe, expect, it } from "vitest";
import { aCaller, anAdministrator, asSystem } from "@/prisma/seed/builders";
import { listPortfolio } from "../portfolio/list-portfolio";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { addFollowUp } from "./add-follow-up";
import { changeFollowUp } from "./change-follow-up";
import { listFollowUps } from "./list-follow-ups";

testDatabase();
let estate: TestEstate;
beforeEach(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
});
const here = () => ({ organisationId: estate.organisation.id });
const action = (text: string, dueOn: string | null = null) => ({ ...here(), kind: "action" as const, text, dueOn });
const chain = () =>
  asSystem(estate.organisation.id, ({ tx }) => tx.auditEvent.findMany({ where: here(), orderBy: { sequence: "asc" } }));
/** Its own organisation is all that such a request names. */
const OWN = { ...REFUSALS, "that lead, with this project under the other organisation": 200 };

describe("follow-ups", () => {
  it("put open actions first, the nearest day first, with who noted them when", async () => {
    const consultant = await aCaller(estate.organisation.id, "consultant");
    await addFollowUp(consultant, { ...here(), kind: "note", text: "Comité le mardi", dueOn: null });
    await addFollowUp(consultant, action("Plus tard", "2027-02-01"));
    await addFollowUp(consultant, action("Sans jour"));
    const { id } = await addFollowUp(estate.lead, action("Bientôt", "2026-12-01"));
    const { items } = await listFollowUps(estate.lead, here());
    expect(items.map(({ text }) => text)).toEqual(["Bientôt", "Plus tard", "Sans jour", "Comité le mardi"]);
    expect(items[0]).toMatchObject({ id, kind: "action", dueOn: "2026-12-01", created: { name: "Camille Exemple" }, done: null });
  });

  it("are reworded, done and opened again, one revision after the other", async () => {
    const { id: followUpId } = await addFollowUp(estate.lead, action("Relancer", "2026-12-01"));
    const change = { ...here(), followUpId, text: "Relancer", dueOn: "2026-12-01", done: true };
    expect(await changeFollowUp(estate.lead, { ...change, revision: 1 })).toEqual({ revision: 2 });
    expect((await listFollowUps(estate.lead, here())).items[0]?.done).toMatchObject({ name: "Camille Exemple" });
    await expect(changeFollowUp(estate.lead, { ...change, revision: 1 })).rejects.toMatchObject({ code: "follow-up-changed" });
    expect(await changeFollowUp(estate.lead, { ...change, revision: 2 }), "nothing changed").toEqual({ revision: 2 });
    await changeFollowUp(estate.lead, { ...change, done: false, text: "Relancer encore", revision: 2 });
    expect((await listFollowUps(estate.lead, here())).items[0]).toMatchObject({
      text: "Relancer encore",
      done: null,
      revision: 3,
    });
  });

  it("of a note have no day and are never done", async () => {
    const note = { ...here(), kind: "note" as const, text: "Vu", dueOn: "2026-12-01" };
    expect(await statusOf(addFollowUp(estate.lead, note))).toBe(400);
    const { id: followUpId } = await addFollowUp(estate.lead, { ...note, dueOn: null });
    const change = { ...here(), followUpId, text: "Vu", dueOn: null, revision: 1 };
    expect(await statusOf(changeFollowUp(estate.lead, { ...change, done: true }))).toBe(400);
  });

  it("leave in the audit what was done, never what was written", async () => {
    const { id: followUpId } = await addFollowUp(estate.lead, action("Madame X tarde", "2026-12-01"));
    await changeFollowUp(estate.lead, { ...here(), followUpId, text: "Monsieur Y tarde", dueOn: null, done: true, revision: 1 });
    const [added, changed] = await chain();
    expect([added?.action, changed?.action]).toEqual(["add-follow-up", "change-follow-up"]);
    expect(JSON.parse(added?.detail ?? "")).toEqual({ kind: "action", dueOn: "2026-12-01" });
    expect(JSON.parse(changed?.detail ?? "")).toEqual({
      before: { dueOn: "2026-12-01", done: false },
      after: { dueOn: null, done: true },
      reworded: true,
    });
  });

  it("stand in the portfolio of who follows the organisation up, and of nobody else", async () => {
    await addFollowUp(estate.lead, action("Plus tard", "2027-02-01"));
    const { id: followUpId } = await addFollowUp(estate.lead, action("Bientôt", "2020-01-01"));
    const consultant = await aCaller(estate.organisation.id, "consultant");
    const nextOf = async (caller: Parameters<typeof listPortfolio>[0]) =>
      (await listPortfolio(caller, { search: estate.organisation.name, sort: "organisation" })).items.find(
        ({ organisation }) => organisation.id === estate.organisation.id,
      )?.nextAction;
    expect(await nextOf(consultant)).toEqual({ text: "Bientôt", dueOn: "2020-01-01", overdue: true });
    expect(await nextOf(estate.lead)).toMatchObject({ text: "Bientôt" });
    expect(await nextOf(estate.reader)).toBeNull();
    expect(await nextOf(await anAdministrator("portfolio-executive"))).toBeNull();
    await changeFollowUp(estate.lead, { ...here(), followUpId, text: "Bientôt", dueOn: null, done: true, revision: 1 });
    expect(await nextOf(consultant)).toMatchObject({ text: "Plus tard", overdue: false });
  });

  it("are of project leads and consultants alone", async () => {
    const { id: followUpId } = await addFollowUp(estate.lead, action("Relancer"));
    const change = { ...here(), followUpId, text: "x", dueOn: null, done: false, revision: 1 };
    expect(await answersToOthers(listFollowUps, here(), estate)).toEqual(OWN);
    expect(await answersToOthers(addFollowUp, action("x"), estate)).toEqual(OWN);
    expect(await answersToOthers(changeFollowUp, change, estate)).toEqual(REFUSALS);
    for (const role of ["reader", "contributor", "organisation-executive"] as const) {
      expect(await answerToRole(listFollowUps, here(), estate, role)).toBe(403);
      expect(await answerToRole(addFollowUp, action("x"), estate, role)).toBe(403);
      expect(await answerToRole(changeFollowUp, change, estate, role)).toBe(403);
    }
    expect(await answerToRole(changeFollowUp, change, estate, "consultant")).toBe(200);
  });
});
