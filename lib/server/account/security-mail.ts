import { LOCALES, type Locale } from "@/lib/domain/locale";
import { env } from "../env";
import { layOut } from "../mail/lay-out";
import { mailWords } from "../mail/mail-words";
import type { MailMessage } from "../mail/message";

/** What changed about how somebody signs in. */
export type SecurityChange = "password" | "second-factor-on" | "second-factor-off" | "recovery-codes";

/**
 * Tells the holder of an account that the way in has changed, so that a change that is not theirs is seen. In the language of the
 * account; in both where it keeps none. It carries no secret and nobody's name.
 */
export async function securityMail(to: string, change: SecurityChange, chosen: Locale | null): Promise<MailMessage> {
  const words = await Promise.all((chosen ? [chosen] : LOCALES).map((locale) => mailWords(locale)));
  const both = (key: string, between: string) => words.map((t) => t(key)).join(between);
  const action = { label: both("mail.security.action", " / "), url: new URL("/account", env().NEXTAUTH_URL).href };
  const paragraphs = words.flatMap((t) => [t(`mail.security.${change}`), t("mail.security.notYou")]);
  const footer = both("mail.security.footer", " ");
  return {
    to,
    subject: words[0]?.("mail.security.subject") ?? "",
    ...layOut({ locale: chosen ?? "fr", paragraphs, action, footer }),
  };
}
