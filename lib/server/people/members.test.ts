import { beforeEach, describe, expect, it } from "vitest";
import type { MemberRole } from "@/lib/domain/access/policy";
import { aCaller, anOrganisation, aPerson, aSession, asSystem, giveRole } from "@/prisma/seed/builders";
import { readOrganisation } from "../access/read-organisation";
import { beforeScope, type Caller } from "../database";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, type TestEstate } from "../test-estate";
import { changeMember } from "./change-member";
import { endMembership } from "./end-membership";
import { leaveOrganisation } from "./leave-organisation";
import { listMembers } from "./list-members";
import { transferLead } from "./transfer-lead";

testDatabase();
let estate: TestEstate;
let organisationId: string;
beforeEach(async () => {
  estate = await aTestEstate({});
  organisationId = estate.organisation.id;
});

const contribution = { role: "contributor" as const, areas: ["inventory" as const] };
const lastAudit = () =>
  asSystem(organisationId, ({ tx }) => tx.auditEvent.findFirst({ where: { organisationId }, orderBy: { sequence: "desc" } }));
const detailOf = async () => JSON.parse((await lastAudit())?.detail ?? "null");
const status = (caller: Caller) => statusOf(readOrganisation(caller, { organisationId }));
const roleOf = async (personId: string) =>
  (await beforeScope((tx) => tx.membership.findUnique({ where: { organisationId_personId: { organisationId, personId } } })))
    ?.role;

async function aMember(name: string, role: MemberRole = "reader"): Promise<Caller & { personId: string }> {
  const person = await aPerson({ name });
  await giveRole(person.id, organisationId, role);
  return { ...(await aSession(person.id)), personId: person.id };
}

describe("listMembers", () => {
  it("sorts by name whatever its accents, in pages", async () => {
    for (const name of ["Zoé", "élise", "Eric", "Ella"]) await aMember(name);
    const first = await listMembers(estate.lead, { organisationId, limit: 4 });
    const second = await listMembers(estate.lead, { organisationId, limit: 4, after: first.next ?? "" });
    const names = [...first.items, ...second.items].map((member) => member.name);
    expect(names).toEqual(["Camille Exemple", "Camille Exemple", "élise", "Ella", "Eric", "Zoé"]);
    expect(second.next).toBeNull();
  });

  it("tells when somebody was last here, and of a second factor, to those only who manage members", async () => {
    await beforeScope((tx) =>
      tx.secondFactor.create({ data: { personId: estate.reader.personId, secret: "sealed", confirmedAt: new Date() } }),
    );
    const told = (await listMembers(estate.lead, { organisationId })).items;
    expect(told.find(({ personId }) => personId === estate.reader.personId)?.activity).toEqual({
      secondFactor: true,
      lastSeenAt: expect.stringMatching(/^20/),
    });
    const silent = await statusOf(listMembers(estate.reader, { organisationId }));
    expect(silent).toBe(401); // the reader now owes a second factor
    const other = await aMember("Autre");
    expect((await listMembers(other, { organisationId })).items.map((member) => member.activity)).toEqual([null, null, null]);
  });

  it("shows those apart whose membership is over, without what they did since", async () => {
    await endMembership(estate.lead, { organisationId, personId: estate.reader.personId });
    const ended = await listMembers(estate.lead, { organisationId, state: "ended" });
    expect(ended.items).toMatchObject([{ personId: estate.reader.personId, activity: null }]);
    expect(ended.items[0]?.endedAt).not.toBeNull();
    expect((await listMembers(estate.lead, { organisationId })).items).toHaveLength(1);
  });

  it("refuses others, and cursors that are none", async () => {
    expect(await answersToOthers(listMembers, { organisationId }, estate)).toEqual({
      ...REFUSALS,
      "that lead, with this project under the other organisation": 200,
    });
    for (const after of ["x", "WyJhIiwiYiJd"])
      expect(await statusOf(listMembers(estate.lead, { organisationId, after }))).toBe(400);
  });
});

describe("changeMember", () => {
  it("gives other rights, has the person sign in again and writes both down", async () => {
    const { personId } = estate.reader;
    const view = await changeMember(estate.lead, { organisationId, personId, ...contribution });
    expect(view).toMatchObject({ personId, ...contribution });
    expect(await status(estate.reader)).toBe(401);
    expect(await status(await aSession(personId))).toBe(200);
    expect(await lastAudit()).toMatchObject({
      action: "change-member",
      subject: `person:${personId}`,
      personId: estate.lead.personId,
    });
    expect(await detailOf()).toEqual({ before: { role: "reader", areas: [] }, after: contribution });
  });

  it("changes nothing when nothing changes", async () => {
    const { personId } = estate.reader;
    await changeMember(estate.lead, { organisationId, personId, role: "reader", areas: ["workload"] });
    expect(await status(estate.reader)).toBe(200);
    expect(await lastAudit()).toBeNull();
  });

  it("keeps one's own session when one lowers oneself", async () => {
    await aMember("Seconde", "project-lead");
    await changeMember(estate.lead, { organisationId, personId: estate.lead.personId, role: "reader" });
    expect(await status(estate.lead)).toBe(200);
    expect(await statusOf(listMembers(estate.lead, { organisationId }))).toBe(200);
    expect(await roleOf(estate.lead.personId)).toBe("reader");
  });

  it("never takes the last project lead, not even at the same moment", async () => {
    const { lead } = estate;
    const alone = changeMember(lead, { organisationId, personId: lead.personId, role: "reader" });
    await expect(alone).rejects.toMatchObject({ status: 409, code: "last-lead" });
    const second = await aMember("Seconde", "project-lead");
    const both = await Promise.all([
      statusOf(changeMember(lead, { organisationId, personId: second.personId, role: "reader" })),
      statusOf(changeMember(second, { organisationId, personId: lead.personId, role: "reader" })),
    ]);
    // The late one is refused as what it has become by then: a reader, signed out, or the last lead's adversary.
    expect(both.filter((one) => one === 200)).toHaveLength(1);
    const leads = await beforeScope((tx) =>
      tx.membership.count({ where: { organisationId, role: "project-lead", endedAt: null } }),
    );
    expect(leads).toBe(1);
  });

  it("reaches nobody outside, no former member, and takes no consultant for a member", async () => {
    const stranger = await aPerson();
    const change = (personId: string) => statusOf(changeMember(estate.lead, { organisationId, personId, role: "reader" }));
    expect(await change(stranger.id)).toBe(404);
    await endMembership(estate.lead, { organisationId, personId: estate.reader.personId });
    expect(await change(estate.reader.personId)).toBe(404);
    const consultant = await aCaller(organisationId, "consultant");
    expect(await change(consultant.personId)).toBe(404);
  });

  it("refuses others, and every role but the lead", async () => {
    const input = { organisationId, personId: estate.reader.personId, ...contribution };
    expect(await answersToOthers(changeMember, input, estate)).toEqual(REFUSALS);
    for (const role of ["contributor", "reader", "organisation-executive", "consultant"] as const)
      expect(await answerToRole(changeMember, input, estate, role), role).toBe(403);
  });
});

describe("endMembership", () => {
  it("takes the organisation away at once, and leaves the session", async () => {
    const { personId } = estate.reader;
    await endMembership(estate.lead, { organisationId, personId });
    expect(await status(estate.reader)).toBe(404);
    expect(await lastAudit()).toMatchObject({ action: "end-membership", subject: `person:${personId}` });
    expect(await detailOf()).toEqual({ before: { role: "reader", areas: [] }, after: null });
    expect(await statusOf(endMembership(estate.lead, { organisationId, personId }))).toBe(404);
  });

  it("leaves the last project lead, and one of two who end each other", async () => {
    const { lead } = estate;
    expect(await statusOf(endMembership(lead, { organisationId, personId: lead.personId }))).toBe(409);
    const second = await aMember("Seconde", "project-lead");
    const both = await Promise.all([
      statusOf(endMembership(lead, { organisationId, personId: second.personId })),
      statusOf(endMembership(second, { organisationId, personId: lead.personId })),
    ]);
    expect(both.filter((one) => one === 200)).toHaveLength(1);
  });

  it("refuses others, and every role but the lead", async () => {
    const input = { organisationId, personId: estate.reader.personId };
    expect(await answersToOthers(endMembership, input, estate)).toEqual(REFUSALS);
    for (const role of ["contributor", "reader", "organisation-executive", "consultant"] as const)
      expect(await answerToRole(endMembership, input, estate, role), role).toBe(403);
  });
});

describe("leaveOrganisation", () => {
  it("ends one's own membership or engagement, and nobody else's", async () => {
    const consultant = await aCaller(organisationId, "consultant");
    await leaveOrganisation(consultant, { organisationId });
    expect(await status(consultant)).toBe(404);
    expect(await detailOf()).toEqual({ before: { role: "consultant" }, after: null, engagementEnded: true });
    await leaveOrganisation(estate.reader, { organisationId });
    expect(await status(estate.reader)).toBe(404);
    expect(await lastAudit()).toMatchObject({ action: "leave-organisation", personId: estate.reader.personId });
    expect(await status(estate.lead)).toBe(200);
  });

  it("keeps the last project lead", async () => {
    await expect(leaveOrganisation(estate.lead, { organisationId })).rejects.toMatchObject({ status: 409, code: "last-lead" });
    await aMember("Seconde", "project-lead");
    expect(await statusOf(leaveOrganisation(estate.lead, { organisationId }))).toBe(200);
  });

  it("refuses others", async () => {
    await aMember("Seconde", "project-lead");
    expect(await answersToOthers(leaveOrganisation, { organisationId }, estate)).toEqual({
      ...REFUSALS,
      "that lead, with this project under the other organisation": 409,
    });
  });
});

describe("transferLead", () => {
  it("hands over in one stroke: the other leads and signs in again, the caller keeps a lesser role and the session", async () => {
    const { lead, reader } = estate;
    await transferLead(lead, { organisationId, personId: reader.personId, ...contribution });
    expect([await roleOf(reader.personId), await roleOf(lead.personId)]).toEqual(["project-lead", "contributor"]);
    expect([await status(reader), await status(lead)]).toEqual([401, 200]);
    expect(await statusOf(transferLead(lead, { organisationId, personId: reader.personId, role: "reader" }))).toBe(403);
    expect(await detailOf()).toEqual({
      before: { [reader.personId]: { role: "reader", areas: [] }, [lead.personId]: { role: "project-lead", areas: [] } },
      after: { [reader.personId]: { role: "project-lead", areas: [] }, [lead.personId]: contribution },
    });
  });

  it("goes to a present member other than oneself", async () => {
    const to = (personId: string) => statusOf(transferLead(estate.lead, { organisationId, personId, role: "reader" }));
    expect(await to(estate.lead.personId)).toBe(409);
    expect(await to((await aPerson()).id)).toBe(404);
    const elsewhere = await aCaller((await anOrganisation()).id);
    expect(await to(elsewhere.personId)).toBe(404);
    expect(await roleOf(estate.lead.personId)).toBe("project-lead");
  });

  it("refuses others, and every role but the lead", async () => {
    const input = { organisationId, personId: estate.reader.personId, role: "reader" as const };
    expect(await answersToOthers(transferLead, input, estate)).toEqual(REFUSALS);
    expect(await answerToRole(transferLead, input, estate, "organisation-executive")).toBe(403);
  });
});
