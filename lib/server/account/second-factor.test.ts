import { describe, expect, it } from "vitest";
import { anOrganisation, aSession, giveRole } from "@/prisma/seed/builders";
import { listOrganisations } from "../access/list-organisations";
import { readOrganisation } from "../access/read-organisation";
import { beforeScope, inScope, type Wanted } from "../database";
import { statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { changePassword } from "./change-password";
import { confirmSecondFactor } from "./confirm-second-factor";
import { editAccount } from "./edit-account";
import { giveSecondFactor } from "./give-second-factor";
import { listSessions } from "./list-sessions";
import { readAccount } from "./read-account";
import { readSecondFactor } from "./read-second-factor";
import { renewRecoveryCodes } from "./renew-recovery-codes";
import { startSecondFactor } from "./start-second-factor";
import { stopSecondFactor } from "./stop-second-factor";
import { codeOf, enrol, PASSWORD, renewed, somebody } from "./test-account";

const database = testDatabase();

async function trail(personId: string): Promise<unknown[]> {
  const rows = await database.acting({ role: null }, (run) =>
    run("SELECT action, detail FROM platform_audit_event WHERE person_id = $1 ORDER BY sequence", [personId]),
  );
  return rows.rows.map((row) => [row.action, JSON.parse(String(row.detail))]);
}

async function demandedBy(personId: string): Promise<string> {
  const organisation = await anOrganisation();
  await giveRole(personId, organisation.id, "project-lead");
  await beforeScope((tx) => tx.organisation.update({ where: { id: organisation.id }, data: { secondFactorRequired: true } }));
  return organisation.id;
}

describe("setting up a second factor", () => {
  it("begins with the password and ends with a code: ten recovery codes, a new session id, an audit without secrets", async () => {
    const one = await somebody();
    await expect(startSecondFactor(one, { password: "another one" })).rejects.toMatchObject({ code: "wrong-password" });
    const { caller, recoveryCodes, secret } = await enrol(one);
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const code of recoveryCodes) expect(code).toMatch(/^[2-9a-z]{5}-[2-9a-z]{5}$/);
    expect(caller.sessionId).not.toBe(one.sessionId);
    expect(await statusOf(readAccount(one, {}))).toBe(401);
    expect((await readAccount(caller, {})).secondFactor).toEqual({ since: expect.any(String), recoveryCodesLeft: 10 });
    const audited = await trail(one.personId);
    expect(audited).toEqual([
      ["start-second-factor", {}],
      ["confirm-second-factor", { secondFactor: { before: "off", after: "on" }, recoveryCodes: 10 }],
    ]);
    const { rows } = await database.acting({ role: null }, (run) =>
      run("SELECT * FROM second_factor, recovery_code, platform_audit_event"),
    );
    const stored = JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? String(value) : value));
    for (const known of [secret.replaceAll(" ", ""), ...recoveryCodes.map((code) => code.replace("-", ""))])
      expect(stored).not.toContain(known);
  });

  it("is refused for a wrong code, and stays off", async () => {
    const one = await somebody();
    const { secret } = await startSecondFactor(one, { password: PASSWORD });
    const wrong = codeOf(secret) === "000000" ? "000001" : "000000";
    await expect(confirmSecondFactor(one, { code: wrong })).rejects.toMatchObject({ status: 422, code: "wrong-code" });
    expect((await readAccount(one, {})).secondFactor.since).toBe(null);
    expect(await statusOf(readAccount(await aSession(one.personId), {}))).toBe(200);
  });

  it("may begin anew until it is confirmed, and not after", async () => {
    const one = await somebody();
    const first = await startSecondFactor(one, { password: PASSWORD });
    const { caller, secret } = await enrol(one);
    expect(secret).not.toBe(first.secret);
    await expect(startSecondFactor(caller, { password: PASSWORD })).rejects.toMatchObject({ code: "second-factor-on" });
    await expect(confirmSecondFactor(caller, { code: codeOf(secret) })).rejects.toMatchObject({ code: "no-second-factor" });
  });

  it("makes every other session of the person owe it", async () => {
    const one = await somebody();
    const other = await aSession(one.personId);
    await enrol(one);
    await expect(readAccount(other, {})).rejects.toMatchObject({ status: 401, code: "second-factor-needed" });
  });
});

describe("a session that owes its second factor", () => {
  const KINDS = {
    organisation: (organisationId) => ({ kind: "organisation", organisationId, permission: "organisation.read" }),
    portfolio: () => ({ kind: "portfolio" }),
    person: () => ({ kind: "person" }),
    administration: () => ({ kind: "administration", permission: "person.administer" }),
  } as const satisfies Partial<Record<Wanted["kind"], (organisationId: string) => Wanted>>;

  it.each(Object.entries(KINDS))("opens no scope of kind %s", async (_, wanted) => {
    const one = await somebody();
    const organisation = await anOrganisation();
    await giveRole(one.personId, organisation.id, "project-lead");
    await beforeScope((tx) => tx.platformRole.create({ data: { personId: one.personId, role: "administrator" } }));
    const { caller } = await enrol(one);
    const owing = await aSession(one.personId);
    const open = (who: typeof owing) => inScope<Wanted, null>(who, wanted(organisation.id), async () => null);
    await expect(open(owing)).rejects.toMatchObject({ status: 401, code: "second-factor-needed" });
    expect(await open(caller)).toBe(null);
  });

  it("reaches none of the account but the place to give it", async () => {
    const one = await somebody();
    const { secret } = await enrol(one);
    const owing = await aSession(one.personId);
    const refused = [
      () => readAccount(owing, {}),
      () => listSessions(owing, {}),
      () => editAccount(owing, { name: "x" }),
      () => changePassword(owing, { current: PASSWORD, password: "Une barque verte au bord du quai" }),
      () => startSecondFactor(owing, { password: PASSWORD }),
      () => stopSecondFactor(owing, { code: codeOf(secret) }),
      () => renewRecoveryCodes(owing, { code: codeOf(secret) }),
      () => listOrganisations(owing, {}),
    ];
    for (const work of refused) expect(await statusOf(work())).toBe(401);
    expect(await readSecondFactor(owing, {})).toEqual({ owed: true });
  });
});

describe("giving the second factor", () => {
  it("by a code opens the portal in a session of another id", async () => {
    const one = await somebody();
    const { secret } = await enrol(one);
    const owing = await aSession(one.personId);
    const { session } = await giveSecondFactor.renew(owing, { code: ` ${codeOf(secret).replace(/^.../, "$& ")} ` });
    const given = renewed(owing, session);
    expect(given.sessionId).not.toBe(owing.sessionId);
    expect(await statusOf(readAccount(given, {}))).toBe(200);
    expect(await statusOf(readSecondFactor(owing, {}))).toBe(401);
    expect((await trail(one.personId)).at(-1)).toEqual(["give-second-factor", { by: "code", recoveryCodesLeft: 10 }]);
  });

  it("accepts no code twice, nor an older one, even at the same moment", async () => {
    const one = await somebody();
    const { secret } = await enrol(one);
    const owing = await Promise.all([aSession(one.personId), aSession(one.personId)]);
    const code = codeOf(secret);
    const answers = await Promise.all(owing.map((session) => statusOf(giveSecondFactor(session, { code }))));
    expect(answers.sort()).toEqual([200, 422]);
    expect(await statusOf(giveSecondFactor(await aSession(one.personId), { code: codeOf(secret, -1) }))).toBe(422);
  });

  it("by a recovery code works once", async () => {
    const one = await somebody();
    const { recoveryCodes } = await enrol(one);
    const [code = "", other = ""] = recoveryCodes;
    expect(await giveSecondFactor(await aSession(one.personId), { code: code.toUpperCase() })).toEqual({ recoveryCodesLeft: 9 });
    expect(await statusOf(giveSecondFactor(await aSession(one.personId), { code }))).toBe(422);
    expect(await giveSecondFactor(await aSession(one.personId), { code: other.replace("-", " ") })).toEqual({
      recoveryCodesLeft: 8,
    });
  });

  it("takes nobody else's recovery code", async () => {
    const [one, other] = [await somebody(), await somebody()];
    await enrol(one);
    const { recoveryCodes } = await enrol(other);
    expect(await statusOf(giveSecondFactor(await aSession(one.personId), { code: recoveryCodes[0] ?? "" }))).toBe(422);
  });

  it("is tried five times in a quarter of an hour, and then not even with the right code", async () => {
    const one = await somebody();
    const { secret, recoveryCodes } = await enrol(one);
    const owing = await aSession(one.personId);
    for (let n = 0; n < 5; n += 1) expect(await statusOf(giveSecondFactor(owing, { code: `nope-${n}` }))).toBe(422);
    expect(await statusOf(giveSecondFactor(owing, { code: codeOf(secret) }))).toBe(429);
    expect(await statusOf(giveSecondFactor(owing, { code: recoveryCodes[0] ?? "" }))).toBe(429);
  });
});

describe("new recovery codes", () => {
  it("replace those before", async () => {
    const one = await somebody();
    const { caller, secret, recoveryCodes } = await enrol(one);
    const { recoveryCodes: next } = await renewRecoveryCodes(caller, { code: codeOf(secret) });
    expect(next).toHaveLength(10);
    expect(await statusOf(giveSecondFactor(await aSession(one.personId), { code: recoveryCodes[0] ?? "" }))).toBe(422);
    expect(await statusOf(giveSecondFactor(await aSession(one.personId), { code: next[0] ?? "" }))).toBe(200);
    const changed = { recoveryCodesLeft: { before: 10, after: 10 }, by: "code" };
    expect(await trail(one.personId)).toContainEqual(["renew-recovery-codes", changed]);
  });
});

describe("an organisation that demands a second factor", () => {
  it("is closed to whoever has none, and open once it is set up", async () => {
    const one = await somebody();
    const organisationId = await demandedBy(one.personId);
    await expect(readOrganisation(one, { organisationId })).rejects.toMatchObject({
      status: 403,
      code: "second-factor-required",
    });
    const account = await readAccount(one, {});
    expect(account.organisations).toEqual([expect.objectContaining({ id: organisationId, secondFactorRequired: true })]);
    const { caller } = await enrol(one);
    expect(await statusOf(readOrganisation(caller, { organisationId }))).toBe(200);
  });

  it("keeps it on: it is turned off only where none demands it", async () => {
    const one = await somebody();
    const organisationId = await demandedBy(one.personId);
    const { caller, recoveryCodes } = await enrol(one);
    const [first = "", second = ""] = recoveryCodes;
    await expect(stopSecondFactor(caller, { code: first })).rejects.toMatchObject({ code: "second-factor-demanded" });
    expect(await statusOf(readOrganisation(caller, { organisationId }))).toBe(200);
    await beforeScope((tx) => tx.membership.updateMany({ where: { personId: one.personId }, data: { endedAt: new Date() } }));
    const other = await aSession(one.personId);
    const { session } = await stopSecondFactor.renew(caller, { code: second });
    expect((await readAccount(renewed(caller, session), {})).secondFactor).toEqual({ since: null, recoveryCodesLeft: 0 });
    expect(await statusOf(readAccount(other, {}))).toBe(401);
    const changed = { secondFactor: { before: "on", after: "off" }, by: "recovery-code", ended: 1 };
    expect((await trail(one.personId)).at(-1)).toEqual(["stop-second-factor", changed]);
  });

  it("does not count a factor that was given before it was turned off", async () => {
    const one = await somebody();
    const { caller, secret } = await enrol(one);
    const { session } = await stopSecondFactor.renew(caller, { code: codeOf(secret) });
    const organisationId = await demandedBy(one.personId);
    expect(await statusOf(readOrganisation(renewed(caller, session), { organisationId }))).toBe(403);
  });
});
