import { env } from "../env";
import { layOut } from "../mail/lay-out";
import { mailWords } from "../mail/mail-words";
import type { MailMessage } from "../mail/message";

/** What changed about how somebody signs in. */
export type SecurityChange = "password" | "second-factor-on" | "second-factor-off" | "recovery-codes";

/**
 * Tells the holder of an account that the way in has changed, so that a change that is not theirs is seen. In both languages: the
 * account keeps none. It carries no secret and nobody's name.
 */
export async function securityMail(to: string, change: SecurityChange): Promise<MailMessage> {
  const [fr, en] = [await mailWords("fr"), await mailWords("en")];
  const paragraphs = [
    fr(`mail.security.${change}`),
    fr("mail.security.notYou"),
    en(`mail.security.${change}`),
    en("mail.security.notYou"),
  ];
  const action = {
    label: `${fr("mail.security.action")} / ${en("mail.security.action")}`,
    url: new URL("/account", env().NEXTAUTH_URL).href,
  };
  const footer = `${fr("mail.security.footer")} ${en("mail.security.footer")}`;
  return { to, subject: fr("mail.security.subject"), ...layOut({ locale: "fr", paragraphs, action, footer }) };
}
