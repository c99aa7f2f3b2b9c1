import { beforeEach, describe, expect, it } from "vitest";
import { dayOf } from "@/lib/domain/access/engagement";
import { aPerson, aSession, asSystem } from "@/prisma/seed/builders";
import { readOrganisation } from "../access/read-organisation";
import { beforeScope, type Caller } from "../database";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, type TestEstate } from "../test-estate";
import { acceptEngagement } from "./accept-engagement";
import { endEngagement } from "./end-engagement";
import { extendEngagement } from "./extend-engagement";
import { listEngagements } from "./list-engagements";
import { refuseEngagement } from "./refuse-engagement";

testDatabase();
const DAY = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);
const day = (days: number) => dayOf(inDays(days));

let estate: TestEstate;
let organisationId: string;
beforeEach(async () => {
  estate = await aTestEstate({});
  organisationId = estate.organisation.id;
});

interface Dates {
  acceptedAt?: Date;
  endsAt?: Date;
  endedAt?: Date;
  proposedAt?: Date;
}
async function aProposal(dates: Dates = {}): Promise<Caller & { personId: string }> {
  const { id: personId } = await aPerson({ name: "Karim Conseil" });
  const data = { organisationId, personId, mission: "Étude d’éligibilité", endsAt: inDays(90), ...dates };
  await beforeScope((tx) => tx.engagement.create({ data }));
  return { ...(await aSession(personId)), personId };
}
const status = (caller: Caller) => statusOf(readOrganisation(caller, { organisationId }));
const lastAudit = () =>
  asSystem(organisationId, ({ tx }) => tx.auditEvent.findFirst({ where: { organisationId }, orderBy: { sequence: "desc" } }));

describe("listEngagements", () => {
  it("shows each state, the last proposed first, in pages", async () => {
    await aProposal({ proposedAt: inDays(-5), acceptedAt: inDays(-4), endsAt: inDays(-1) });
    await aProposal({ proposedAt: inDays(-4), acceptedAt: inDays(-4), endedAt: inDays(-3) });
    await aProposal({ proposedAt: inDays(-3), endedAt: inDays(-2) });
    await aProposal({ proposedAt: inDays(-2), acceptedAt: inDays(-1) });
    await aProposal({ proposedAt: inDays(-1) });
    const first = await listEngagements(estate.reader, { organisationId, limit: 3 });
    const second = await listEngagements(estate.reader, { organisationId, limit: 3, after: first.next ?? "" });
    const all = [...first.items, ...second.items];
    expect(all.map(({ state }) => state)).toEqual(["proposed", "running", "refused", "ended", "expired"]);
    expect(all[0]).toMatchObject({ name: "Karim Conseil", mission: "Étude d’éligibilité", endsOn: day(90) });
    expect(second.next).toBeNull();
  });

  it("refuses others", async () => {
    expect(await answersToOthers(listEngagements, { organisationId }, estate)).toEqual({
      ...REFUSALS,
      "that lead, with this project under the other organisation": 200,
    });
    expect(await statusOf(listEngagements(estate.lead, { organisationId, after: "WyJ4IiwieSJd" }))).toBe(400);
  });
});

describe("acceptEngagement", () => {
  it("opens the organisation up to and including the day that is given", async () => {
    const consultant = await aProposal();
    expect(await status(consultant)).toBe(404);
    const { personId } = consultant;
    const view = await acceptEngagement(estate.lead, { organisationId, personId, endsOn: day(30) });
    expect(view).toMatchObject({ state: "running", endsOn: day(30) });
    expect(await status(consultant)).toBe(200);
    const audit = await lastAudit();
    expect(audit).toMatchObject({ action: "accept-engagement", subject: `person:${personId}`, personId: estate.lead.personId });
    expect(JSON.parse(audit?.detail ?? "")).toEqual({
      before: { state: "proposed", endsOn: day(90) },
      after: { state: "running", endsOn: day(30) },
    });
    const again = acceptEngagement(estate.lead, { organisationId, personId, endsOn: day(30) });
    await expect(again).rejects.toMatchObject({ status: 409, code: "engagement-state", params: { state: "running" } });
  });

  it("gives two years at most, and no day that is over", async () => {
    const { personId } = await aProposal();
    const until = (endsOn: string) => acceptEngagement(estate.lead, { organisationId, personId, endsOn });
    await expect(until(day(800))).rejects.toMatchObject({ status: 422, code: "engagement-too-late" });
    await expect(until(day(-1))).rejects.toMatchObject({ status: 422, code: "engagement-too-early" });
    expect(await statusOf(until("2027-02-30"))).toBe(400);
  });

  it("is for the lead and the executive; refuses others", async () => {
    const input = { organisationId, personId: (await aProposal()).personId, endsOn: day(30) };
    expect(await answersToOthers(acceptEngagement, input, estate)).toEqual(REFUSALS);
    for (const role of ["contributor", "reader", "consultant"] as const)
      expect(await answerToRole(acceptEngagement, input, estate, role), role).toBe(403);
    expect(await answerToRole(acceptEngagement, input, estate, "organisation-executive")).toBe(200);
  });
});

describe("refuseEngagement", () => {
  it("closes a proposal, once", async () => {
    const consultant = await aProposal();
    const { personId } = consultant;
    expect(await refuseEngagement(estate.lead, { organisationId, personId })).toMatchObject({ state: "refused" });
    expect(await status(consultant)).toBe(404);
    expect(await statusOf(refuseEngagement(estate.lead, { organisationId, personId }))).toBe(409);
    expect(await statusOf(acceptEngagement(estate.lead, { organisationId, personId, endsOn: day(3) }))).toBe(409);
    expect(await lastAudit()).toMatchObject({ action: "refuse-engagement" });
  });

  it("refuses others", async () => {
    const input = { organisationId, personId: (await aProposal()).personId };
    expect(await answersToOthers(refuseEngagement, input, estate)).toEqual(REFUSALS);
    expect(await answerToRole(refuseEngagement, input, estate, "contributor")).toBe(403);
  });
});

describe("extendEngagement", () => {
  it("lets an expired engagement run again, and never one that was ended", async () => {
    const expired = await aProposal({ acceptedAt: inDays(-9), endsAt: inDays(-1) });
    expect(await status(expired)).toBe(404);
    const { personId } = expired;
    expect(await extendEngagement(estate.lead, { organisationId, personId, endsOn: day(60) })).toMatchObject({
      state: "running",
    });
    expect(await status(expired)).toBe(200);
    expect(await lastAudit()).toMatchObject({ action: "extend-engagement" });
    const ended = await aProposal({ acceptedAt: inDays(-9), endedAt: inDays(-1) });
    const revive = extendEngagement(estate.lead, { organisationId, personId: ended.personId, endsOn: day(60) });
    await expect(revive).rejects.toMatchObject({ status: 409, params: { state: "ended" } });
  });

  it("refuses others", async () => {
    const input = { organisationId, personId: (await aProposal({ acceptedAt: new Date() })).personId, endsOn: day(30) };
    expect(await answersToOthers(extendEngagement, input, estate)).toEqual(REFUSALS);
    expect(await answerToRole(extendEngagement, input, estate, "consultant")).toBe(403);
  });
});

describe("endEngagement", () => {
  it("takes the organisation away at once", async () => {
    const consultant = await aProposal({ acceptedAt: new Date() });
    expect(await status(consultant)).toBe(200);
    const { personId } = consultant;
    expect(await endEngagement(estate.lead, { organisationId, personId })).toMatchObject({ state: "ended" });
    expect(await status(consultant)).toBe(404);
    expect(await lastAudit()).toMatchObject({ action: "end-engagement", subject: `person:${personId}` });
  });

  it("refuses others", async () => {
    const input = { organisationId, personId: (await aProposal({ acceptedAt: new Date() })).personId };
    expect(await answersToOthers(endEngagement, input, estate)).toEqual(REFUSALS);
    expect(await answerToRole(endEngagement, input, estate, "reader")).toBe(403);
  });
});
