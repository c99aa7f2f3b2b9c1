import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { TIME_ZONE } from "@/lib/i18n/format";
import { loadMessages } from "@/lib/i18n/messages";

type ProgrammeWords = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Words for what the server writes of the programme: names of snapshots, lines of a calendar. */
export async function programmeWords(locale: Locale): Promise<ProgrammeWords> {
  const messages = await loadMessages(locale, ["programme"]);
  return createTranslator({ locale, messages, namespace: "programme.files", timeZone: TIME_ZONE }) as ProgrammeWords;
}
