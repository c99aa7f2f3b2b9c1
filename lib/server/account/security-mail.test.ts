import { describe, expect, it } from "vitest";
import { MailMessage } from "../mail/message";
import { open } from "../secret-field";
import { testDatabase } from "../test-database";
import { changePassword } from "./change-password";
import { renewRecoveryCodes } from "./renew-recovery-codes";
import { stopSecondFactor } from "./stop-second-factor";
import { codeOf, enrol, PASSWORD, somebody } from "./test-account";

process.env.SMTP_URL = "smtp://localhost:1";
process.env.MAIL_FROM = "portal@exemple.test";
const database = testDatabase();
const NEXT = "Une barque verte au bord du quai";

async function mailsTo(email: string): Promise<string[]> {
  const queued = "SELECT message FROM outgoing_mail ORDER BY created_at";
  const { rows } = await database.acting({ role: "portal_platform" }, (run) => run(queued));
  const mails = rows.map((row) => MailMessage.parse(JSON.parse(open(String(row.message)))));
  return mails.filter(({ to }) => to === email).map(({ text }) => text);
}

describe("a way in that changed", () => {
  it("is told to the holder of the account, in both languages, without a secret", async () => {
    const one = await somebody();
    await changePassword(one, { current: PASSWORD, password: NEXT });
    const [told = ""] = await mailsTo(one.email);
    expect(told).toContain("Le mot de passe de votre compte");
    expect(told).toContain("The password of your");
    expect(told).toContain("/account");
    expect(told).not.toContain(NEXT);
  });

  it("is told of the second factor and of its recovery codes", async () => {
    const one = await somebody();
    const { caller, secret, recoveryCodes } = await enrol(one);
    const renewed = await renewRecoveryCodes(caller, { code: codeOf(secret, 1) });
    await stopSecondFactor(caller, { code: renewed.recoveryCodes[0] ?? "" });
    const told = await mailsTo(one.email);
    expect(told.map((text) => /vient d’être activée|nouveaux codes|vient d’être désactivée/.exec(text)?.[0])).toEqual([
      "vient d’être activée",
      "nouveaux codes",
      "vient d’être désactivée",
    ]);
    for (const code of [...recoveryCodes, ...renewed.recoveryCodes]) expect(told.join("\n")).not.toContain(code);
  });

  it("is not told when nothing changed", async () => {
    const one = await somebody();
    await expect(changePassword(one, { current: "another one", password: NEXT })).rejects.toMatchObject({
      code: "wrong-password",
    });
    expect(await mailsTo(one.email)).toEqual([]);
  });
});
