import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { Area } from "@/lib/i18n/areas";
import { TIME_ZONE } from "@/lib/i18n/format";
import { loadMessages } from "@/lib/i18n/messages";
import { workloadName } from "@/lib/i18n/workload-name";

/** A word by its whole place: `table.column.name`, `eligibility-words.verdict.eligible`. */
export interface TableWords {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The name of a workload; what fell outside the grouping rule says so. */
  readonly workload: (named: { readonly name: string; readonly key: string }) => string;
}

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

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Words for the files of lists, those of the screens. Each that takes no value is looked up once. */
export async function tableWords(locale: Locale): Promise<TableWords> {
  const messages = await loadMessages(locale, AREAS);
  const say = createTranslator({ locale, messages, timeZone: TIME_ZONE }) as Say;
  const known = new Map<string, string>();
  const word: Say = (key, values) => {
    if (values) return say(key, values);
    const found = known.get(key) ?? say(key);
    known.set(key, found);
    return found;
  };
  return Object.assign(word, {
    workload: (named: { readonly name: string; readonly key: string }) =>
      workloadName((key, values) => say(`workload.list.${key}`, values), named),
  });
}
