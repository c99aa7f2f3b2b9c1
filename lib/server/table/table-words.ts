import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { Area } from "@/lib/i18n/areas";
import { TIME_ZONE } from "@/lib/i18n/format";
import { loadMessages } from "@/lib/i18n/messages";

/** A word by its whole place: `table.column.name`, `eligibility-words.verdict.eligible`. */
export type TableWords = (key: string, values?: Readonly<Record<string, string | number>>) => string;

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
  "people",
  "organisation",
  "portfolio",
  "provider",
];

/** Words for the files of lists, those of the screens. Each that takes no value is looked up once. */
export async function tableWords(locale: Locale): Promise<TableWords> {
  const messages = await loadMessages(locale, AREAS);
  const say = createTranslator({ locale, messages, timeZone: TIME_ZONE }) as TableWords;
  const known = new Map<string, string>();
  return (key, values) => {
    if (values) return say(key, values);
    const word = known.get(key) ?? say(key);
    known.set(key, word);
    return word;
  };
}
