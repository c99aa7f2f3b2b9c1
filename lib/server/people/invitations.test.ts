import { beforeEach, describe, expect, it } from "vitest";
import { dayOf } from "@/lib/domain/access/engagement";
import { aPerson, aSession, asSystem, giveRole } from "@/prisma/seed/builders";
import { readOrganisation } from "../access/read-organisation";
import { hashToken } from "../access/token";
import { beforeScope, type Caller } from "../database";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, type TestEstate } from "../test-estate";
import { acceptInvitation } from "./accept-invitation";
import { acceptInvitationSignedIn } from "./accept-invitation-signed-in";
import { endMembership } from "./end-membership";
import { invitePerson } from "./invite-person";
import { listInvitations } from "./list-invitations";
import { readInvitation } from "./read-invitation";
import { withdrawInvitation } from "./withdraw-invitation";

const database = testDatabase();
const PASSWORD = "quatre lampes sous un chêne vert";
const NOBODY: Caller = { sessionId: null, requestId: "test", address: "192.0.2.1", device: "Firefox · Linux" };
const inDays = (days: number) => dayOf(new Date(Date.now() + days * 24 * 3_600_000));

let estate: TestEstate;
let organisationId: string;
let count = 0;
let email: string;
beforeEach(async () => {
  estate = await aTestEstate({});
  organisationId = estate.organisation.id;
  count += 1;
  email = `dominique-${count}@exemple.test`;
});

type Wish = Partial<Parameters<typeof invitePerson>[1]>;
async function invite(wish: Wish = {}): Promise<{ token: string; id: string }> {
  const { link, invitation } = await invitePerson(estate.lead, { organisationId, email, role: "reader", ...wish });
  return { token: new URL(link ?? "").searchParams.get("token") ?? "", id: invitation.id };
}
const accept = (token: string, name = "Dominique Neuf", password = PASSWORD) =>
  acceptInvitation.renew(NOBODY, { token, name, password });
const lastAudit = () =>
  asSystem(organisationId, ({ tx }) => tx.auditEvent.findFirst({ where: { organisationId }, orderBy: { sequence: "desc" } }));
const membershipOf = (address: string) =>
  beforeScope((tx) => tx.membership.findFirst({ where: { organisationId, person: { email: address } } }));
const expire = (id: string) => beforeScope((tx) => tx.invitation.update({ where: { id }, data: { expiresAt: new Date(0) } }));

describe("invitePerson", () => {
  it("keeps the hash of the token alone, and gives the link to the inviter where no mail is sent", async () => {
    const answer = await invitePerson(estate.lead, {
      organisationId,
      email: ` ${email.toUpperCase()}`.trim(),
      role: "contributor",
      areas: ["workload"],
    });
    expect(answer.invitation).toMatchObject({ email, role: "contributor", areas: ["workload"], state: "pending" });
    expect(answer.link).toMatch(/^http:\/\/localhost:3000\/invitation\?token=[\w-]{43}$/);
    const token = new URL(answer.link ?? "").searchParams.get("token") ?? "";
    const row = await beforeScope((tx) => tx.invitation.findUniqueOrThrow({ where: { id: answer.invitation.id } }));
    expect(row.tokenHash).toBe(hashToken(token));
    expect(JSON.stringify(row)).not.toContain(token);
    const audit = await lastAudit();
    expect(audit).toMatchObject({ action: "invite-person", subject: `invitation:${row.id}` });
    expect(audit?.detail).not.toContain("@");
    expect(audit?.detail).not.toContain(token);
    expect(await asSystem(organisationId, ({ tx }) => tx.outgoingMail.count())).toBe(0);
  });

  it("replaces an open invitation of that address: the earlier link opens nothing", async () => {
    const [first, second] = [await invite(), await invite({ role: "contributor" })];
    expect(await statusOf(readInvitation(NOBODY, { token: first.token }))).toBe(404);
    expect(await readInvitation(NOBODY, { token: second.token })).toMatchObject({ state: "pending", role: "contributor" });
    expect((await listInvitations(estate.lead, { organisationId })).items).toHaveLength(1);
  });

  it("refuses a present member, a running consultant, and dates that do not go with the role", async () => {
    await accept((await invite()).token);
    await expect(invite()).rejects.toMatchObject({ status: 409, code: "already-member" });
    const karim = await aPerson({ email: `karim-${count}@exemple.test` });
    await giveRole(karim.id, organisationId, "consultant");
    const engaged = invite({ email: `karim-${count}@exemple.test`, role: "consultant", engagementEndsOn: inDays(9) });
    await expect(engaged).rejects.toMatchObject({ status: 409, code: "already-engaged" });
    const other = { email: `autre-${count}@exemple.test` };
    expect(await statusOf(invite({ ...other, role: "consultant" }))).toBe(400);
    expect(await statusOf(invite({ ...other, role: "reader", engagementEndsOn: inDays(9) }))).toBe(400);
    expect(await statusOf(invite({ ...other, role: "consultant", engagementEndsOn: inDays(800) }))).toBe(422);
  });

  it("stops after two hundred a day", async () => {
    const row = { organisationId, role: "reader", invitedBy: estate.lead.personId, expiresAt: new Date() };
    const data = Array.from({ length: 200 }, (_, n) => ({
      ...row,
      email: `x${n}@exemple.test`,
      tokenHash: hashToken(`${organisationId}${n}`),
    }));
    await beforeScope((tx) => tx.invitation.createMany({ data }));
    expect(await statusOf(invite())).toBe(429);
  });

  it("refuses others, and every role but the lead", async () => {
    const input = { organisationId, email, role: "reader" as const };
    expect(await answersToOthers(invitePerson, input, estate)).toEqual({
      ...REFUSALS,
      "that lead, with this project under the other organisation": 200,
    });
    for (const role of ["contributor", "reader", "organisation-executive", "consultant"] as const)
      expect(await answerToRole(invitePerson, input, estate, role), role).toBe(403);
  });
});

describe("listInvitations and withdrawInvitation", () => {
  it("list what is open, expired ones marked, newest first, and take one back", async () => {
    const old = await invite({ email: `ancien-${count}@exemple.test` });
    await expire(old.id);
    const { id, token } = await invite();
    const first = await listInvitations(estate.lead, { organisationId, limit: 1 });
    const second = await listInvitations(estate.lead, { organisationId, limit: 1, after: first.next ?? "" });
    expect([...first.items, ...second.items].map((one) => [one.id, one.state])).toEqual([
      [id, "pending"],
      [old.id, "expired"],
    ]);
    await withdrawInvitation(estate.lead, { organisationId, invitationId: id });
    expect(await lastAudit()).toMatchObject({ action: "withdraw-invitation", subject: `invitation:${id}` });
    expect(await statusOf(readInvitation(NOBODY, { token }))).toBe(404);
    expect(await statusOf(withdrawInvitation(estate.lead, { organisationId, invitationId: id }))).toBe(409);
    expect((await listInvitations(estate.lead, { organisationId })).items).toHaveLength(1);
  });

  it("refuse others, and every role but the lead", async () => {
    const { id: invitationId } = await invite();
    const input = { organisationId, invitationId };
    expect(await answersToOthers(withdrawInvitation, input, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(listInvitations, { organisationId }, estate)).toMatchObject({
      "no session": 401,
      "a lead of another organisation": 404,
    });
    for (const role of ["contributor", "reader", "organisation-executive", "consultant"] as const) {
      expect(await answerToRole(withdrawInvitation, input, estate, role), role).toBe(403);
      expect(await answerToRole(listInvitations, { organisationId }, estate, role), role).toBe(403);
    }
  });
});

describe("readInvitation", () => {
  it("says what is offered, by whom, and whether to sign in", async () => {
    const { token } = await invite({ role: "consultant", engagementEndsOn: inDays(90) });
    expect(await readInvitation(NOBODY, { token })).toEqual({
      state: "pending",
      organisation: estate.organisation.name,
      email,
      role: "consultant",
      areas: [],
      engagementEndsOn: inDays(90),
      invitedBy: "Camille Exemple",
      expiresAt: expect.any(String),
      account: false,
    });
    await aPerson({ email });
    expect(await readInvitation(NOBODY, { token })).toMatchObject({ account: true });
  });

  it("says that it is over or used, and knows no other token", async () => {
    const { token, id } = await invite();
    await expire(id);
    expect(await readInvitation(NOBODY, { token })).toMatchObject({ state: "expired", invitedBy: "Camille Exemple" });
    expect(await statusOf(accept(token))).toBe(409);
    const used = await invite();
    await accept(used.token);
    expect(await readInvitation(NOBODY, { token: used.token })).toMatchObject({ state: "used" });
    expect(await statusOf(readInvitation(NOBODY, { token: "A".repeat(43) }))).toBe(404);
    expect(await statusOf(readInvitation(NOBODY, { token: "short" }))).toBe(400);
  });
});

describe("acceptInvitation", () => {
  it("makes the account, the membership and a session, and writes it in the organisation's chain", async () => {
    const { token, id } = await invite({ role: "contributor", areas: ["inventory"] });
    const { result, session } = await accept(token);
    expect(result).toEqual({ organisationId });
    const caller = { sessionId: session?.id ?? null, requestId: "test" };
    expect(await readOrganisation(caller, { organisationId })).toMatchObject({ role: "contributor" });
    const membership = await membershipOf(email);
    expect(membership).toMatchObject({ role: "contributor", areas: ["inventory"], endedAt: null });
    const audit = await lastAudit();
    expect(audit).toMatchObject({ action: "accept-invitation", subject: `invitation:${id}`, personId: membership?.personId });
    expect(audit?.detail).not.toContain("@");
    const opened = await beforeScope((tx) => tx.session.findUniqueOrThrow({ where: { id: session?.id ?? "" } }));
    expect(opened.device).toBe("Firefox · Linux");
  });

  it("opens a dated engagement for a consultant", async () => {
    const { token } = await invite({ role: "consultant", engagementEndsOn: inDays(90) });
    const { session } = await accept(token);
    expect(await readOrganisation({ sessionId: session?.id ?? null, requestId: "t" }, { organisationId })).toMatchObject({
      role: "consultant",
    });
    expect(await membershipOf(email)).toBeNull();
  });

  it("lets one in once, also when two come at the same moment", async () => {
    const { token } = await invite();
    const both = await Promise.all([statusOf(accept(token)), statusOf(accept(token, "Une Autre"))]);
    expect(both.sort()).toEqual([200, 409]);
  });

  it("refuses a weak password before anything is made, an address with an account, and a lost token", async () => {
    const { token, id } = await invite();
    const weak = (password: string) => accept(token, "Dominique Neuf", password);
    await expect(weak("court")).rejects.toMatchObject({ status: 422, code: "weak-password", params: { weakness: "too-short" } });
    await expect(weak("dominique neuf 2026")).rejects.toMatchObject({ params: { weakness: "personal" } });
    expect(await beforeScope((tx) => tx.person.count({ where: { email } }))).toBe(0);
    await aPerson({ email });
    await expect(accept(token)).rejects.toMatchObject({ status: 409, code: "account-exists" });
    await withdrawInvitation(estate.lead, { organisationId, invitationId: id });
    await expect(accept(token)).rejects.toMatchObject({ status: 404, code: "invitation-unknown" });
  });

  it("ends the session that the browser came with: it may be somebody else's", async () => {
    const { token } = await invite();
    const previous = await aSession(estate.reader.personId);
    await acceptInvitation.renew({ ...NOBODY, sessionId: previous.sessionId }, { token, name: "Dominique", password: PASSWORD });
    expect(await statusOf(readOrganisation(previous, { organisationId }))).toBe(401);
    expect(await statusOf(readOrganisation(estate.reader, { organisationId }))).toBe(200);
  });
});

describe("acceptInvitationSignedIn", () => {
  it("lets in the person whose address was invited, and brings back one who had left", async () => {
    const { id: personId } = await aPerson({ email });
    const caller = await aSession(personId);
    expect(await acceptInvitationSignedIn(caller, { token: (await invite()).token })).toEqual({ organisationId });
    expect(await readOrganisation(caller, { organisationId })).toMatchObject({ role: "reader" });
    expect(await lastAudit()).toMatchObject({ action: "accept-invitation", personId });
    await endMembership(estate.lead, { organisationId, personId });
    await acceptInvitationSignedIn(caller, { token: (await invite({ role: "contributor" })).token });
    expect(await readOrganisation(caller, { organisationId })).toMatchObject({ role: "contributor" });
  });

  it("refuses anybody else, a second use, and somebody who is a member by now", async () => {
    const { token } = await invite();
    await expect(acceptInvitationSignedIn(estate.reader, { token })).rejects.toMatchObject({
      status: 403,
      code: "invitation-other-person",
    });
    const { id: personId } = await aPerson({ email });
    const caller = await aSession(personId);
    await giveRole(personId, organisationId, "reader");
    await expect(acceptInvitationSignedIn(caller, { token })).rejects.toMatchObject({ status: 409, code: "already-member" });
    expect(await statusOf(acceptInvitationSignedIn(NOBODY, { token }))).toBe(401);
    expect(await statusOf(acceptInvitationSignedIn(caller, { token: "B".repeat(43) }))).toBe(404);
  });

  it("is the only way in: the role of a person writes no membership, and reads no invitation", async () => {
    const { id } = await aPerson({ email });
    const writes = "INSERT INTO membership (organisation_id, person_id, role) VALUES ($1, $2, 'project-lead')";
    for (const role of ["portal_app", "portal_person"] as const)
      await expect(
        database.acting({ role, person: id, organisation: organisationId }, (run) => run(writes, [organisationId, id])),
      ).rejects.toThrow(/permission denied/);
    await expect(
      database.acting({ role: "portal_person", person: id }, (run) => run("SELECT email FROM invitation")),
    ).rejects.toThrow(/permission denied/);
    await expect(
      database.acting({ role: "portal_app", organisation: organisationId }, (run) => run("SELECT token_hash FROM invitation")),
    ).rejects.toThrow(/permission denied/);
  });
});
