import { beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import { aCaller, anAdministrator, anOrganisation, aPerson, aSession, giveRole } from "@/prisma/seed/builders";
import { beforeScope, type Caller } from "../database";
import { statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import type { UseCase } from "../use-case";
import { deactivatePerson } from "./deactivate-person";
import { grantPlatformRole } from "./grant-platform-role";
import { inviteFirstLead } from "./invite-first-lead";
import { issuePasswordReset } from "./issue-password-reset";
import { listAllOrganisations } from "./list-all-organisations";
import { listPeople } from "./list-people";
import { listPlatformAudit } from "./list-platform-audit";
import { openOrganisation } from "./open-organisation";
import { proposeEngagement } from "./propose-engagement";
import { reactivatePerson } from "./reactivate-person";
import { resetSecondFactor } from "./reset-second-factor";
import { revokePlatformRole } from "./revoke-platform-role";

testDatabase();
let admin: Caller & { personId: string };
beforeEach(async () => {
  await beforeScope(async (tx) => {
    // The portal never removes an organisation: between two tests, the guard is taken away.
    await tx.$executeRaw`ALTER TABLE organisation DISABLE TRIGGER keep_organisations`;
    const audit = ["audit_event", "audit_head", "platform_audit_event", "platform_audit_head"];
    for (const table of [...audit, "invitation", "membership", "engagement", "platform_role", "organisation", "person"])
      await tx.$executeRawUnsafe(`DELETE FROM ${table}`);
    await tx.$executeRaw`ALTER TABLE organisation ENABLE TRIGGER keep_organisations`;
  });
  admin = await anAdministrator();
});

const platformAudit = () => beforeScope((tx) => tx.platformAuditEvent.findMany({ orderBy: { sequence: "asc" } }));
async function lastAudit() {
  const last = (await platformAudit()).at(-1);
  return last && { action: last.action, subject: last.subject, by: last.personId, detail: JSON.parse(last.detail) };
}
const running = (personId: string) => beforeScope((tx) => tx.session.count({ where: { personId, revokedAt: null } }));
const emailOf = async (id: string) => (await beforeScope((tx) => tx.person.findUniqueOrThrow({ where: { id } }))).email;

/** Everybody but an administrator with a second factor. */
async function others() {
  const { id } = await anOrganisation({ name: "Ailleurs" });
  return {
    visitor: { sessionId: null, requestId: "test" },
    lead: await aCaller(id, "project-lead"),
    consultant: await aCaller(id, "consultant"),
    portfolio: await anAdministrator("portfolio-executive"),
    editor: await anAdministrator("catalogue-editor"),
    passwordAlone: await aSession(admin.personId),
  };
}
const CLOSED = { visitor: 401, lead: 403, consultant: 403, portfolio: 403, editor: 403, passwordAlone: 403 };

describe("every use case of the administration", () => {
  it("is an administrator's alone, with a second factor given in this session", async () => {
    const { id: personId } = await aPerson();
    const { id: organisationId } = await anOrganisation();
    const leadEmail = "cheffe@exemple.test";
    const about = { personId };
    const asking = Object.entries(await others());
    const answers = async <I extends z.ZodType>(operation: UseCase<I, unknown>, input: z.input<I>) => {
      const statuses: Record<string, unknown> = {};
      for (const [who, caller] of asking) statuses[who] = await statusOf(operation(caller, input));
      return statuses;
    };
    expect(await answers(listAllOrganisations, {})).toEqual(CLOSED);
    expect(await answers(listPeople, {})).toEqual(CLOSED);
    expect(await answers(listPlatformAudit, {})).toEqual(CLOSED);
    expect(await answers(openOrganisation, { name: "Neuve", legalForm: "gip_liste", leadEmail })).toEqual(CLOSED);
    expect(await answers(inviteFirstLead, { organisationId, leadEmail })).toEqual(CLOSED);
    expect(await answers(proposeEngagement, { organisationId, email: leadEmail, mission: "x", endsOn: "2027-01-01" })).toEqual(
      CLOSED,
    );
    for (const useCase of [deactivatePerson, reactivatePerson, resetSecondFactor, issuePasswordReset])
      expect(await answers(useCase, about)).toEqual(CLOSED);
    for (const useCase of [grantPlatformRole, revokePlatformRole])
      expect(await answers(useCase, { ...about, role: "administrator" })).toEqual(CLOSED);
    expect(await platformAudit()).toEqual([]);
  });
});

describe("listAllOrganisations", () => {
  it("pages by name without accents and capitals, and finds by its beginning", async () => {
    for (const name of ["Éducation", "agence B", "Agence a", "Œuvres", "Zone"]) await anOrganisation({ name });
    const first = await listAllOrganisations(admin, { limit: 2 });
    const second = await listAllOrganisations(admin, { limit: 2, after: first.next ?? "" });
    const third = await listAllOrganisations(admin, { limit: 2, after: second.next ?? "" });
    const names = [first, second, third].flatMap(({ items }) => items.map(({ name }) => name));
    expect(names).toEqual(["Agence a", "agence B", "Éducation", "Œuvres", "Zone"]);
    expect(third.next).toBeNull();
    const search = async (text: string) => (await listAllOrganisations(admin, { search: text })).items.map(({ name }) => name);
    expect(await search("EDU")).toEqual(["Éducation"]);
    expect(await search("oeu")).toEqual(["Œuvres"]);
    expect(await search("ducation")).toEqual([]);
    expect(await search("%")).toEqual([]);
    expect(await statusOf(listAllOrganisations(admin, { after: "bm9uZQ" }))).toBe(400);
  });
  it("counts who could open each, and tells nothing of what is in it", async () => {
    const { id } = await anOrganisation({ name: "Agence" });
    const lead = await aCaller(id, "project-lead");
    await aCaller(id, "reader");
    await aCaller(id, "consultant");
    expect((await listAllOrganisations(admin, {})).items).toMatchObject([{ members: 2, leads: 1, engagements: 1 }]);
    await deactivatePerson(admin, { personId: lead.personId });
    const [row] = (await listAllOrganisations(admin, {})).items;
    expect(row).toMatchObject({ members: 1, leads: 0 });
    expect(Object.keys(row ?? {}).filter((key) => /project|estate|workload/.test(key))).toEqual([]);
  });
});

describe("openOrganisation and inviteFirstLead", () => {
  const wanted = { name: "Agence neuve", legalForm: "operateur_etat", leadEmail: "Cheffe@Exemple.test" } as const;

  it("make an organisation and the link of its first lead, written down in both chains without the address", async () => {
    const opened = await openOrganisation(admin, wanted);
    expect(opened).toMatchObject({ email: "cheffe@exemple.test", organisation: { name: "Agence neuve", leads: 0, members: 0 } });
    expect(opened.link).toMatch(/^http:\/\/localhost:3000\/invitation\?token=[\w-]{43}$/);
    expect(opened.organisation.leadInvitedUntil).not.toBeNull();
    const audit = await lastAudit();
    expect(audit).toMatchObject({
      action: "open-organisation",
      subject: `organisation:${opened.organisation.id}`,
      by: admin.personId,
    });
    expect(JSON.stringify(audit?.detail)).not.toMatch(/exemple\.test|token/i);
    const own = await beforeScope((tx) => tx.auditEvent.findMany({ where: { organisationId: opened.organisation.id } }));
    expect(own.map(({ action }) => action)).toEqual(["open-organisation"]);
  });
  it("refuse a name that is taken, and a second lead where there is one", async () => {
    const opened = await openOrganisation(admin, wanted);
    await expect(openOrganisation(admin, { ...wanted, name: "AGENCE Neuve" })).rejects.toMatchObject({
      status: 409,
      code: "organisation-name-taken",
    });
    const organisationId = opened.organisation.id;
    const again = await inviteFirstLead(admin, { organisationId, leadEmail: "autre@exemple.test" });
    expect(again.link).not.toBe(opened.link);
    const open = await beforeScope((tx) => tx.invitation.findMany({ where: { organisationId, withdrawnAt: null } }));
    expect(open.map(({ email }) => email)).toEqual(["autre@exemple.test"]);
    await aCaller(organisationId, "project-lead");
    const late = inviteFirstLead(admin, { organisationId, leadEmail: "autre@exemple.test" });
    await expect(late).rejects.toMatchObject({ status: 409, code: "lead-exists" });
  });
});

describe("proposeEngagement", () => {
  const later = (years: number) => `${new Date().getUTCFullYear() + years}-01-15`;

  it("proposes, opens nothing by itself, and begins anew once it is over", async () => {
    const { id: organisationId } = await anOrganisation();
    const consultant = await aPerson();
    const input = { organisationId, email: await emailOf(consultant.id), mission: "Étude", endsOn: later(1) };
    expect(await proposeEngagement(admin, input)).toMatchObject({ engagements: 1 });
    const key = { organisationId_personId: { organisationId, personId: consultant.id } };
    const stored = () => beforeScope((tx) => tx.engagement.findUniqueOrThrow({ where: key }));
    expect(await stored()).toMatchObject({ acceptedAt: null, mission: "Étude", proposedBy: admin.personId });
    expect(await lastAudit()).toMatchObject({ action: "propose-engagement", subject: `person:${consultant.id}` });
    await expect(proposeEngagement(admin, input)).rejects.toMatchObject({ status: 409, code: "already-engaged" });
    await beforeScope((tx) => tx.engagement.update({ where: key, data: { acceptedAt: new Date(), endedAt: new Date() } }));
    await proposeEngagement(admin, { ...input, mission: "Suite" });
    expect(await stored()).toMatchObject({ acceptedAt: null, endedAt: null, mission: "Suite" });
  });
  it("refuses more than two years, a past day, somebody unknown, a member, no organisation", async () => {
    const { id: organisationId } = await anOrganisation();
    const member = await aPerson();
    await giveRole(member.id, organisationId, "reader");
    const input = { organisationId, email: await emailOf((await aPerson()).id), mission: "Étude", endsOn: later(1) };
    const code = (change: Partial<typeof input>) =>
      proposeEngagement(admin, { ...input, ...change }).then(
        () => "done",
        (error) => error.code,
      );
    expect(await code({ endsOn: later(3) })).toBe("engagement-too-late");
    expect(await code({ endsOn: "2020-01-01" })).toBe("engagement-too-early");
    expect(await code({ email: "nobody@exemple.test" })).toBe("person-unknown");
    expect(await code({ email: await emailOf(member.id) })).toBe("already-member");
    expect(await code({ organisationId: member.id })).toBe("not-found");
    expect(await platformAudit()).toEqual([]);
  });
});

describe("people", () => {
  it("are listed by name, and found by its beginning or by the whole address", async () => {
    await aPerson({ name: "Élodie Martin", email: "elodie@exemple.test" });
    await aPerson({ name: "Zoé Petit" });
    const search = async (text: string) => (await listPeople(admin, { search: text })).items.map(({ name }) => name);
    expect(await search("")).toEqual(["Alix Administration", "Élodie Martin", "Zoé Petit"]);
    expect(await search("elo")).toEqual(["Élodie Martin"]);
    expect(await search("ELODIE@exemple.test")).toEqual(["Élodie Martin"]);
    expect(await search("elodie@")).toEqual([]);
    const [own] = (await listPeople(admin, { search: "Alix" })).items;
    expect(own).toMatchObject({ oneself: true, platformRoles: ["administrator"], secondFactor: false });
  });

  it("are shut out at once and let in again, but never oneself", async () => {
    const { id: organisationId } = await anOrganisation();
    const reader = await aCaller(organisationId, "reader");
    expect(await deactivatePerson(admin, { personId: reader.personId })).toMatchObject({ deactivatedAt: expect.any(String) });
    expect(await running(reader.personId)).toBe(0);
    expect(await lastAudit()).toMatchObject({
      action: "deactivate-person",
      detail: { before: { deactivatedAt: null }, sessionsEnded: 1 },
    });
    await deactivatePerson(admin, { personId: reader.personId });
    expect(await platformAudit()).toHaveLength(1);
    const refused = issuePasswordReset(admin, { personId: reader.personId });
    await expect(refused).rejects.toMatchObject({ status: 409, code: "person-deactivated" });
    expect(await reactivatePerson(admin, { personId: reader.personId })).toMatchObject({ deactivatedAt: null, memberships: 1 });
    expect(await running(reader.personId)).toBe(0);
    await expect(deactivatePerson(admin, { personId: admin.personId })).rejects.toMatchObject({ status: 409, code: "oneself" });
    expect(await statusOf(deactivatePerson(admin, { personId: organisationId }))).toBe(404);
  });

  it("who lost their second factor are given a way in, and their sessions end", async () => {
    const person = await aPerson();
    await aSession(person.id);
    await beforeScope(async (tx) => {
      await tx.secondFactor.create({ data: { personId: person.id, secret: "sealed", confirmedAt: new Date() } });
      await tx.recoveryCode.create({ data: { personId: person.id, codeHash: "hash" } });
    });
    expect(await resetSecondFactor(admin, { personId: person.id })).toMatchObject({ secondFactor: false });
    expect(await running(person.id)).toBe(0);
    const left = await beforeScope(async (tx) => [await tx.secondFactor.count(), await tx.recoveryCode.count()]);
    expect(left).toEqual([0, 0]);
    await expect(resetSecondFactor(admin, { personId: admin.personId })).rejects.toMatchObject({ code: "oneself" });
  });

  it("are given a link for a new password, of which the hash alone is kept", async () => {
    const person = await aPerson();
    await issuePasswordReset(admin, { personId: person.id });
    const { link, expiresAt } = await issuePasswordReset(admin, { personId: person.id });
    const token = new URL(link ?? "").searchParams.get("token") ?? "";
    const [kept, ...more] = await beforeScope((tx) => tx.passwordReset.findMany({ where: { usedAt: null } }));
    expect(more).toEqual([]);
    expect(kept).toMatchObject({ personId: person.id, expiresAt: new Date(expiresAt) });
    expect(
      JSON.stringify([kept, await platformAudit()], (_, value) => (typeof value === "bigint" ? Number(value) : value)),
    ).not.toContain(token);
  });
});

describe("listPlatformAudit", () => {
  it("tells who did what to whom, newest first, page after page", async () => {
    const { id: personId } = await aPerson({ name: "Zoé Petit" });
    await deactivatePerson(admin, { personId });
    await reactivatePerson(admin, { personId });
    const first = await listPlatformAudit(admin, { limit: 1 });
    expect(first.items).toMatchObject([
      {
        sequence: 2,
        action: "reactivate-person",
        person: { name: "Alix Administration" },
        subject: { kind: "person", id: personId },
      },
    ]);
    expect(first.items[0]?.names[personId]).toBe("Zoé Petit");
    const second = await listPlatformAudit(admin, { limit: 1, after: first.next ?? "" });
    expect(second.items[0]).toMatchObject({ sequence: 1, action: "deactivate-person" });
    expect(second.items[0]?.hash).toBe(first.items[0]?.previousHash);
    expect(second.next).toBeNull();
  });
});

describe("roles across organisations", () => {
  it("are given and taken, with before and after, and end the person's sessions", async () => {
    const person = await aPerson();
    await aSession(person.id);
    const input = { personId: person.id, role: "portfolio-executive" } as const;
    expect(await grantPlatformRole(admin, input)).toMatchObject({ platformRoles: ["portfolio-executive"] });
    expect(await running(person.id)).toBe(0);
    expect(await lastAudit()).toMatchObject({
      action: "grant-platform-role",
      detail: { before: { platformRoles: [] }, after: { platformRoles: ["portfolio-executive"] } },
    });
    await grantPlatformRole(admin, input);
    expect(await platformAudit()).toHaveLength(1);
    expect(await revokePlatformRole(admin, input)).toMatchObject({ platformRoles: [] });
    expect(await lastAudit()).toMatchObject({ action: "revoke-platform-role", detail: { after: { platformRoles: [] } } });
  });

  it("leave an administrator who can sign in, whatever is asked", async () => {
    const own = { personId: admin.personId, role: "administrator" } as const;
    await expect(revokePlatformRole(admin, own)).rejects.toMatchObject({ status: 409, code: "last-administrator" });
    const closed = await anAdministrator();
    await beforeScope((tx) => tx.person.update({ where: { id: closed.personId }, data: { deactivatedAt: new Date() } }));
    await expect(revokePlatformRole(admin, own)).rejects.toMatchObject({ code: "last-administrator" });
  });

  it("leave one also when two administrators remove each other at the same moment", async () => {
    const other = await anAdministrator();
    const outcomes = await Promise.all([
      statusOf(revokePlatformRole(admin, { personId: other.personId, role: "administrator" })),
      statusOf(deactivatePerson(other, { personId: admin.personId })),
    ]);
    expect(outcomes.filter((status) => status === 200)).toHaveLength(1);
    const left = await beforeScope((tx) =>
      tx.platformRole.count({ where: { role: "administrator", person: { deactivatedAt: null } } }),
    );
    expect(left).toBe(1);
  });
});
