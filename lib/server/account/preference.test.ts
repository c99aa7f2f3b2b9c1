import { describe, expect, it } from "vitest";
import { authOptions } from "../access/auth-options";
import { signInSession } from "../access/store-session";
import { MailMessage } from "../mail/message";
import { open } from "../secret-field";
import { statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { changePassword } from "./change-password";
import { chooseLanguage } from "./choose-language";
import { hideFirstSteps } from "./hide-first-steps";
import { requestPasswordReset } from "./request-password-reset";
import { PASSWORD, somebody } from "./test-account";

process.env.SMTP_URL = "smtp://localhost:1";
process.env.MAIL_FROM = "portal@exemple.test";
const database = testDatabase();
const nobody = { sessionId: null, requestId: "test", address: "192.0.2.9" };

async function trail(personId: string): Promise<unknown[]> {
  const { rows } = await database.acting({ role: null }, (run) =>
    run("SELECT action, detail FROM platform_audit_event WHERE person_id = $1 ORDER BY sequence", [personId]),
  );
  return rows.map((row) => [row.action, JSON.parse(String(row.detail))]);
}

async function lastMail(email: string): Promise<string> {
  const queued = "SELECT message FROM outgoing_mail ORDER BY created_at";
  const { rows } = await database.acting({ role: "portal_platform" }, (run) => run(queued));
  const mails = rows.map((row) => MailMessage.parse(JSON.parse(open(String(row.message)))));
  return mails.findLast(({ to }) => to === email)?.text ?? "";
}

describe("the language of an account", () => {
  it("is kept, audited once, and given back at each sign-in, wherever it is", async () => {
    const one = await somebody();
    expect((await signInSession({ ...nobody }, one.personId, new Date())).locale).toBe(null);
    expect(await chooseLanguage(one, { locale: "en" })).toEqual({ locale: "en" });
    await chooseLanguage(one, { locale: "en" });
    expect((await signInSession({ ...nobody }, one.personId, new Date())).locale).toBe("en");
    expect(await trail(one.personId)).toContainEqual(["choose-language", { before: null, after: "en" }]);
    expect((await trail(one.personId)).filter((row) => String(row).startsWith("choose-language"))).toHaveLength(1);
  });

  it("is told to the browser that signs in, and nothing is where none was chosen", async () => {
    const [one, other] = [await somebody(), await somebody()];
    await chooseLanguage(one, { locale: "en" });
    const heard: string[] = [];
    const { callbacks } = authOptions(
      nobody,
      () => undefined,
      (locale) => heard.push(locale),
    );
    for (const { personId: id } of [one, other]) await callbacks?.jwt?.({ token: {}, user: { id } } as never);
    expect(heard).toEqual(["en"]);
  });

  it("is that of the mails, whatever the language of the page that asks for them", async () => {
    const one = await somebody();
    await chooseLanguage(one, { locale: "en" });
    await requestPasswordReset(nobody, { email: one.email, locale: "fr" });
    expect(await lastMail(one.email)).toContain("password");
    expect(await lastMail(one.email)).not.toContain("mot de passe");
    await changePassword(one, { current: PASSWORD, password: "Une barque verte au bord du quai" });
    expect(await lastMail(one.email)).not.toContain("mot de passe");
  });

  it("is one's own: nobody signed in, nothing kept; and no third language", async () => {
    expect(await statusOf(chooseLanguage(nobody, { locale: "en" }))).toBe(401);
    const one = await somebody();
    expect(await statusOf(chooseLanguage(one, { locale: "de" as never }))).toBe(400);
  });
});

describe("putting the first steps away", () => {
  it("is kept for the person until they ask for them again, and audited when it changes", async () => {
    const one = await somebody();
    for (const hidden of [true, true, false]) expect(await hideFirstSteps(one, { hidden })).toEqual({ hidden });
    expect(await trail(one.personId)).toEqual([
      ["hide-first-steps", { hidden: true }],
      ["hide-first-steps", { hidden: false }],
    ]);
    expect(await statusOf(hideFirstSteps(nobody, { hidden: true }))).toBe(401);
  });
});
