import { LOCALES, type Locale } from "@/lib/domain/locale";
import type { Text } from "@/lib/domain/text";
import { env } from "../env";
import { layOut } from "../mail/lay-out";
import { mailWords } from "../mail/mail-words";
import type { MailMessage } from "../mail/message";

export interface Mention {
  /** Who calls. */
  readonly by: string;
  readonly organisation: string;
  readonly project: string;
  readonly questionnaire: Text;
  readonly section: Text;
  /** Where the remark is read, from the root of the portal. */
  readonly path: string;
}

/**
 * Tells somebody that a remark calls them: who, where and the way there, never the remark's words. In the language of the account;
 * in both where it keeps none.
 */
export async function mentionMail(
  to: string,
  { questionnaire, section, path, ...names }: Mention,
  chosen: Locale | null,
): Promise<MailMessage> {
  const locales = chosen ? [chosen] : LOCALES;
  const words = await Promise.all(locales.map(async (locale) => ({ locale, t: await mailWords(locale) })));
  const both = (key: string, between: string) => words.map(({ t }) => t(key)).join(between);
  const paragraphs = words.flatMap(({ locale, t }) => [
    t("mail.mention.called", names),
    t("mail.mention.place", { ...names, questionnaire: questionnaire[locale], section: section[locale] }),
  ]);
  const action = { label: both("mail.mention.action", " / "), url: new URL(path, env().NEXTAUTH_URL).href };
  const subject = words[0]?.t("mail.mention.subject") ?? "";
  return { to, subject, ...layOut({ locale: chosen ?? "fr", paragraphs, action, footer: both("mail.mention.footer", " ") }) };
}
