import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { Area } from "@/lib/i18n/areas";
import { TIME_ZONE } from "@/lib/i18n/format";
import { loadMessages } from "@/lib/i18n/messages";

/** A word by its whole place: `table.column.name`, `eligibility-words.verdict.eligible`. */
export type TableWords = (key: string) => string;

const AREAS: readonly Area[] = [
  "table",
  "eligibility-words",
  "workload",
  "inventory",
  "obligation",
  "readiness",
  "programme",
  "evidence",
  "access",
  "audit",
];

/** Words for the files of lists, those of the screens. Each is looked up once. */
export async function tableWords(locale: Locale): Promise<TableWords> {
  const messages = await loadMessages(locale, AREAS);
  const say = createTranslator({ locale, messages, timeZone: TIME_ZONE }) as (key: string) => string;
  const known = new Map<string, string>();
  return (key) => {
    const word = known.get(key) ?? say(key);
    known.set(key, word);
    return word;
  };
}
