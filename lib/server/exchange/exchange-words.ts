import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { TIME_ZONE } from "@/lib/i18n/format";
import { loadMessages } from "@/lib/i18n/messages";

export type ExchangeWords = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Words for the files of an assessment: `workbook.question`, `duties.title`. */
export async function exchangeWords(locale: Locale): Promise<ExchangeWords> {
  const messages = await loadMessages(locale, ["exchange"]);
  return createTranslator({ locale, messages, namespace: "exchange", timeZone: TIME_ZONE }) as ExchangeWords;
}
