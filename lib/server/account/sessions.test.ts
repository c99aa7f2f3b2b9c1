import { describe, expect, it } from "vitest";
import { aSession } from "@/prisma/seed/builders";
import { checkCredentials } from "../access/check-credentials";
import { signInSession, signOutSession } from "../access/store-session";
import { inScope } from "../database";
import { forgetOldSessions } from "../jobs/store-sweep";
import { statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { changePassword } from "./change-password";
import { editAccount } from "./edit-account";
import { listSessions } from "./list-sessions";
import { readAccount } from "./read-account";
import { revokeOtherSessions } from "./revoke-other-sessions";
import { revokeSession } from "./revoke-session";
import { PASSWORD, renewed, somebody } from "./test-account";

const database = testDatabase();
const NEXT = "Une barque verte au bord du quai";
const nobody = { sessionId: null, requestId: "test" };

async function trail(personId: string): Promise<unknown[]> {
  const rows = await database.acting({ role: null }, (run) =>
    run("SELECT action, subject, detail FROM platform_audit_event WHERE person_id = $1 ORDER BY sequence", [personId]),
  );
  return rows.rows.map((row) => ({ ...row, detail: JSON.parse(String(row.detail)) }));
}

describe("signing in", () => {
  it("opens a session with an id of its own, ends the one the browser came with, and is audited", async () => {
    const one = await somebody();
    const session = await signInSession({ ...one, device: "Firefox · Linux" }, one.personId, new Date());
    expect(session.id).not.toBe(one.sessionId);
    expect(await statusOf(readAccount(one, {}))).toBe(401);
    const { items } = await listSessions(renewed(one, session), {});
    expect(items).toEqual([expect.objectContaining({ id: session.id, device: "Firefox · Linux", current: true })]);
    expect(await trail(one.personId)).toEqual([{ action: "sign-in", subject: `session:${session.id}`, detail: {} }]);
  });

  it("lasts twelve hours at most", async () => {
    const one = await somebody();
    const now = new Date();
    const { expiresAt } = await signInSession(one, one.personId, now);
    expect(expiresAt.getTime() - now.getTime()).toBe(12 * 3_600_000);
  });

  it("ends at once by signing out, audited once", async () => {
    const one = await somebody();
    await signOutSession(one, one.sessionId ?? "", new Date());
    await signOutSession(one, one.sessionId ?? "", new Date());
    expect(await statusOf(readAccount(one, {}))).toBe(401);
    expect(await trail(one.personId)).toEqual([{ action: "sign-out", subject: `session:${one.sessionId}`, detail: {} }]);
  });
});

describe("checkCredentials", () => {
  const from = (address: string) => ({ ...nobody, address });

  it("accepts the right password, and no other", async () => {
    const { email, personId } = await somebody();
    expect(await checkCredentials(from("192.0.2.1"), { email: ` ${email.toUpperCase()}`, password: PASSWORD })).toMatchObject({
      id: personId,
    });
    expect(await checkCredentials(from("192.0.2.1"), { email, password: "another one" })).toBe(null);
    expect(await checkCredentials(from("192.0.2.1"), { email: "nobody@exemple.test", password: PASSWORD })).toBe(null);
  });

  it.each([true, false])(
    "refuses the sixth wrong try of a quarter of an hour, whether the account exists (%s) or not",
    async (exists) => {
      const email = exists ? (await somebody()).email : `${crypto.randomUUID()}@exemple.test`;
      const tries = () => statusOf(checkCredentials(from("192.0.2.2"), { email, password: "wrong" }));
      for (let n = 0; n < 5; n += 1) expect(await tries()).toBe(200);
      expect(await tries()).toBe(429);
      expect(await statusOf(checkCredentials(from("192.0.2.2"), { email, password: PASSWORD }))).toBe(429);
    },
  );

  it("does not lock out the owner, who comes from elsewhere", async () => {
    const { email, personId } = await somebody();
    for (let n = 0; n < 7; n += 1) await statusOf(checkCredentials(from("2001:db8:1:1::66"), { email, password: "wrong" }));
    expect(await statusOf(checkCredentials(from("2001:db8:1:1:99::1"), { email, password: PASSWORD }))).toBe(429);
    expect(await checkCredentials(from("2001:db8:1:2::1"), { email, password: PASSWORD })).toMatchObject({ id: personId });
  });

  it("forgets the failures of whoever gets in, and lets an office sign in behind one address", async () => {
    const { email } = await somebody();
    const right = () => statusOf(checkCredentials(from("192.0.2.4"), { email, password: PASSWORD }));
    for (let n = 0; n < 4; n += 1) await checkCredentials(from("192.0.2.4"), { email, password: "wrong" });
    for (let n = 0; n < 8; n += 1) expect(await right()).toBe(200);
  });
});

describe("one's own sessions", () => {
  it("are listed, this one first; those that are over are not", async () => {
    const one = await somebody();
    const other = await aSession(one.personId);
    await aSession(one.personId, { revokedAt: new Date() });
    await aSession(one.personId, { expiresAt: new Date(0) });
    await somebody();
    const { items } = await listSessions(one, {});
    expect(items.map(({ id, current }) => [id, current])).toEqual([
      [one.sessionId, true],
      [other.sessionId, false],
    ]);
  });

  it("are ended one by one: the next request is refused", async () => {
    const one = await somebody();
    const other = await aSession(one.personId);
    expect(await revokeSession(one, { sessionId: other.sessionId ?? "" })).toEqual({ ended: 1 });
    expect(await statusOf(readAccount(other, {}))).toBe(401);
    expect(await statusOf(readAccount(one, {}))).toBe(200);
    expect(await trail(one.personId)).toEqual([
      { action: "revoke-session", subject: `session:${other.sessionId}`, detail: { revoked: { before: false, after: true } } },
    ]);
  });

  it("of somebody else cannot be told from none", async () => {
    const [one, other] = [await somebody(), await somebody()];
    expect(await statusOf(revokeSession(one, { sessionId: other.sessionId ?? "" }))).toBe(404);
    expect(await statusOf(revokeSession(one, { sessionId: crypto.randomUUID() }))).toBe(404);
    expect(await statusOf(revokeSession(one, { sessionId: one.sessionId ?? "" }))).toBe(409);
    expect(await statusOf(readAccount(other, {}))).toBe(200);
  });

  it("are ended all but this one", async () => {
    const one = await somebody();
    const others = [await aSession(one.personId), await aSession(one.personId)];
    expect(await revokeOtherSessions(one, {})).toEqual({ ended: 2 });
    expect(await Promise.all(others.map((other) => statusOf(readAccount(other, {}))))).toEqual([401, 401]);
    expect(await revokeOtherSessions(one, {})).toEqual({ ended: 0 });
    expect(await trail(one.personId)).toEqual([
      { action: "revoke-other-sessions", subject: `person:${one.personId}`, detail: { ended: 2 } },
    ]);
  });

  it("are forgotten a month after their end, and no earlier", async () => {
    const one = await somebody();
    const days = (n: number) => new Date(Date.now() - n * 24 * 3_600_000);
    await aSession(one.personId, { expiresAt: days(31) });
    await aSession(one.personId, { revokedAt: days(31) });
    await aSession(one.personId, { expiresAt: days(29) });
    await inScope(nobody, { kind: "platform" }, forgetOldSessions);
    const { rows } = await database.acting({ role: null }, (run) =>
      run("SELECT id FROM session WHERE person_id = $1", [one.personId]),
    );
    expect(rows).toHaveLength(2);
  });
});

describe("changing one's password", () => {
  it("ends the other sessions, goes on under a new id, and is audited without it", async () => {
    const one = await somebody();
    const other = await aSession(one.personId);
    const { session } = await changePassword.renew(one, { current: PASSWORD, password: NEXT });
    expect(await statusOf(readAccount(other, {}))).toBe(401);
    expect(await statusOf(readAccount(one, {}))).toBe(401);
    expect(await statusOf(readAccount(renewed(one, session), {}))).toBe(200);
    expect(await checkCredentials(nobody, { email: one.email, password: PASSWORD })).toBe(null);
    expect(await checkCredentials(nobody, { email: one.email, password: NEXT })).not.toBe(null);
    expect(await trail(one.personId)).toEqual([
      { action: "change-password", subject: `person:${one.personId}`, detail: { changed: ["password"], ended: 1 } },
    ]);
  });

  it("does not make the session last longer", async () => {
    const one = await somebody();
    const soon = await aSession(one.personId, { expiresAt: new Date(Date.now() + 60_000) });
    const { session } = await changePassword.renew(soon, { current: PASSWORD, password: NEXT });
    expect(session?.expiresAt.getTime()).toBeLessThan(Date.now() + 61_000);
  });

  it.each([
    [{ current: "another one", password: NEXT }, "wrong-password"],
    [{ current: PASSWORD, password: PASSWORD }, "same-password"],
    [{ current: PASSWORD, password: "short" }, "weak-password"],
    [{ current: PASSWORD, password: "Camille-Exemple-2026" }, "weak-password"],
  ])("refuses %o: %s", async (input, code) => {
    const one = await somebody();
    await expect(changePassword(one, input)).rejects.toMatchObject({ status: 422, code });
    expect(await statusOf(readAccount(one, {}))).toBe(200);
    expect(await trail(one.personId)).toEqual([]);
  });

  it("counts wrong present passwords, five in a quarter of an hour", async () => {
    const one = await somebody();
    const wrong = () => statusOf(changePassword(one, { current: "wrong", password: NEXT }));
    for (let n = 0; n < 5; n += 1) expect(await wrong()).toBe(422);
    expect(await wrong()).toBe(429);
    expect(await statusOf(changePassword(one, { current: PASSWORD, password: NEXT }))).toBe(429);
  });
});

describe("one's own account", () => {
  it("is renamed, and the audit does not repeat the name", async () => {
    const one = await somebody();
    expect(await editAccount(one, { name: "  Camille Autre " })).toMatchObject({ name: "Camille Autre" });
    expect((await readAccount(one, {})).person).toEqual({ id: one.personId, name: "Camille Autre", email: one.email });
    await editAccount(one, { name: "Camille Autre" });
    expect(await trail(one.personId)).toEqual([
      { action: "edit-account", subject: `person:${one.personId}`, detail: { changed: ["name"] } },
    ]);
    expect(await statusOf(editAccount(one, { name: " " }))).toBe(400);
  });

  it("is nobody's without a session", async () => {
    for (const work of [
      () => readAccount(nobody, {}),
      () => editAccount(nobody, { name: "x" }),
      () => listSessions(nobody, {}),
      () => revokeOtherSessions(nobody, {}),
      () => revokeSession(nobody, { sessionId: crypto.randomUUID() }),
      () => changePassword(nobody, { current: PASSWORD, password: NEXT }),
    ])
      expect(await statusOf(work())).toBe(401);
  });
});
