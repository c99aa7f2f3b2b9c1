import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { TIME_ZONE } from "@/lib/i18n/format";
import { loadMessages } from "@/lib/i18n/messages";

export type TrainingWords = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Words for files made of the training: `certificate.title`, `role.architect`. */
export async function trainingWords(locale: Locale): Promise<TrainingWords> {
  const messages = await loadMessages(locale, ["training"]);
  return createTranslator({ locale, messages, namespace: "training", timeZone: TIME_ZONE }) as TrainingWords;
}
