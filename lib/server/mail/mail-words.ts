import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { TIME_ZONE } from "@/lib/i18n/format";
import { loadMessages } from "@/lib/i18n/messages";

export type MailWords = (key: string, values?: Readonly<Record<string, string>>) => string;

/** The words of mails in one language: `invitation.subject`. */
export async function mailWords(locale: Locale): Promise<MailWords> {
  const messages = await loadMessages(locale, ["mail", "access"]);
  return createTranslator({ locale, messages, timeZone: TIME_ZONE }) as MailWords;
}
