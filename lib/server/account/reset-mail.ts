import type { Locale } from "@/lib/domain/locale";
import { layOut } from "../mail/lay-out";
import { mailWords } from "../mail/mail-words";
import type { MailMessage } from "../mail/message";

/** The mail with the link. It names nobody: whoever typed the address may not be who reads it. */
export async function resetMail(locale: Locale, to: string, url: string): Promise<MailMessage> {
  const t = await mailWords(locale);
  const paragraphs = [t("mail.reset.asked"), t("mail.reset.once")];
  const action = { label: t("mail.reset.action"), url };
  return { to, subject: t("mail.reset.subject"), ...layOut({ locale, paragraphs, action, footer: t("mail.reset.footer") }) };
}
