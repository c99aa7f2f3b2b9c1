import { describe, expect, it } from "vitest";
import { aSession } from "@/prisma/seed/builders";
import { checkCredentials } from "../access/check-credentials";
import { newToken } from "../access/token";
import { beforeScope } from "../database";
import { MailMessage } from "../mail/message";
import { open } from "../secret-field";
import { statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { readAccount } from "./read-account";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";
import { enrol, PASSWORD, somebody } from "./test-account";

process.env.SMTP_URL = "smtp://localhost:1";
process.env.MAIL_FROM = "portal@exemple.test";
const database = testDatabase();
const NEXT = "Une barque verte au bord du quai";
const HOUR = 3_600_000;

const nobody = (address: string = crypto.randomUUID()) => ({ sessionId: null, requestId: "test", address });

async function mails(): Promise<MailMessage[]> {
  const queued = "SELECT message FROM outgoing_mail ORDER BY created_at";
  const { rows } = await database.acting({ role: "portal_platform" }, (run) => run(queued));
  return rows.map((row) => MailMessage.parse(JSON.parse(open(String(row.message)))));
}

async function tokenFor(email: string): Promise<string> {
  const mail = (await mails()).findLast((one) => one.to === email);
  return /[?&]token=([\w-]{43})/.exec(mail?.text ?? "")?.[1] ?? "";
}

async function aReset(personId: string, expiresAt = new Date(Date.now() + HOUR)): Promise<string> {
  const { token, hash } = newToken();
  await beforeScope((tx) => tx.passwordReset.create({ data: { personId, tokenHash: hash, expiresAt } }));
  return token;
}

describe("asking for a new password", () => {
  it("sends a link that works once, ends every session and signs nobody in", async () => {
    const one = await somebody();
    await requestPasswordReset(nobody(), { email: one.email.toUpperCase(), locale: "en" });
    const token = await tokenFor(one.email);
    expect(token).toHaveLength(43);
    const { result, session } = await resetPassword.renew(nobody(), { token, password: NEXT });
    expect({ result, session }).toEqual({ result: {}, session: null });
    expect(await statusOf(readAccount(one, {}))).toBe(401);
    expect(await checkCredentials(nobody(), { email: one.email, password: PASSWORD })).toBe(null);
    expect(await checkCredentials(nobody(), { email: one.email, password: NEXT })).not.toBe(null);
    await expect(resetPassword(nobody(), { token, password: NEXT })).rejects.toMatchObject({ status: 404, code: "link-over" });
    const { rows } = await database.acting({ role: null }, (run) =>
      run("SELECT action, subject, detail FROM platform_audit_event WHERE person_id = $1 ORDER BY sequence", [one.personId]),
    );
    expect(rows).toEqual([
      { action: "request-password-reset", subject: `person:${one.personId}`, detail: "{}" },
      { action: "reset-password", subject: `person:${one.personId}`, detail: '{"changed":["password"]}' },
    ]);
  });

  it("answers the same, as slowly, when nobody has the address; no mail leaves", async () => {
    const before = (await mails()).length;
    const since = performance.now();
    expect(await requestPasswordReset(nobody(), { email: "nobody@exemple.test" })).toEqual({});
    expect(performance.now() - since).toBeGreaterThan(490);
    expect(await mails()).toHaveLength(before);
  });

  it("stands still for a deactivated account", async () => {
    const one = await somebody();
    await beforeScope((tx) => tx.person.update({ where: { id: one.personId }, data: { deactivatedAt: new Date() } }));
    await requestPasswordReset(nobody(), { email: one.email });
    expect(await tokenFor(one.email)).toBe("");
    const token = await aReset(one.personId);
    expect(await statusOf(resetPassword(nobody(), { token, password: NEXT }))).toBe(404);
  });

  it("keeps only a hash of the link, and the last link alone", async () => {
    const one = await somebody();
    await requestPasswordReset(nobody(), { email: one.email });
    const first = await tokenFor(one.email);
    await requestPasswordReset(nobody(), { email: one.email });
    const second = await tokenFor(one.email);
    const { rows } = await database.acting({ role: null }, (run) => run("SELECT token_hash FROM password_reset"));
    expect(JSON.stringify(rows)).not.toContain(second);
    expect(await statusOf(resetPassword(nobody(), { token: first, password: NEXT }))).toBe(404);
    expect(await statusOf(resetPassword(nobody(), { token: second, password: NEXT }))).toBe(200);
  });

  it.each([true, false])("is asked three times in an hour for one address, known (%s) or not", async (known) => {
    const email = known ? (await somebody()).email : `${crypto.randomUUID()}@exemple.test`;
    const ask = () => statusOf(requestPasswordReset(nobody(), { email }));
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([200, 200, 200]);
    expect(await ask()).toBe(429);
  });
});

describe("a link by which to set a password", () => {
  it("is over after its hour, and unknown ones look the same", async () => {
    const one = await somebody();
    const late = await aReset(one.personId, new Date(Date.now() - 1));
    const answers = [late, newToken().token].map((token) => statusOf(resetPassword(nobody(), { token, password: NEXT })));
    expect(await Promise.all(answers)).toEqual([404, 404]);
    expect(await statusOf(readAccount(one, {}))).toBe(200);
  });

  it("is not used up by a password that may not be chosen", async () => {
    const one = await somebody();
    const token = await aReset(one.personId);
    await expect(resetPassword(nobody(), { token, password: "Motdepasse2026!" })).rejects.toMatchObject({
      status: 422,
      code: "weak-password",
      params: { weakness: "common" },
    });
    expect(await statusOf(resetPassword(nobody(), { token, password: NEXT }))).toBe(200);
  });

  it("works once, also for two who use it at the same moment", async () => {
    const one = await somebody();
    const token = await aReset(one.personId);
    const uses = [NEXT, `${NEXT} aussi`].map((password) => statusOf(resetPassword(nobody(), { token, password })));
    expect((await Promise.all(uses)).sort()).toEqual([200, 404]);
  });

  it("leaves the second factor where it is", async () => {
    const one = await somebody();
    await enrol(one);
    await resetPassword(nobody(), { token: await aReset(one.personId), password: NEXT });
    await expect(readAccount(await aSession(one.personId), {})).rejects.toMatchObject({ code: "second-factor-needed" });
  });

  it("is tried twenty times in a quarter of an hour from one network", async () => {
    const from = nobody("203.0.113.7");
    const use = () => statusOf(resetPassword(from, { token: newToken().token, password: NEXT }));
    for (let n = 0; n < 20; n += 1) expect(await use()).toBe(404);
    expect(await use()).toBe(429);
  });
});
