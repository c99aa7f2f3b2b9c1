import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatMoment, formatNumber, formatShare, formatTenth, TIME_ZONE } from "@/lib/i18n/format";
import { loadMessages } from "@/lib/i18n/messages";

/** The words, figures and dates of a document in one language. */
export interface ReportWords {
  readonly locale: Locale;
  /** `report.committee.title`, `eligibility-words.verdict.eligible`, `training.role.architect`. */
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly number: (value: number) => string;
  readonly tenth: (value: number) => string;
  /** Of a whole; of one where none is given. */
  readonly share: (part: number, whole?: number) => string;
  readonly day: (day: string) => string;
  readonly moment: (moment: string) => string;
}

const AREAS = [
  "report",
  "dashboard",
  "eligibility-words",
  "training",
  "readiness",
  "programme",
  "assessment",
  "workload",
] as const;

/** A document goes to a committee: none is made with a word missing. */
function refuse(error: Error): never {
  throw error;
}

export async function reportWords(locale: Locale): Promise<ReportWords> {
  const messages = await loadMessages(locale, AREAS);
  return {
    locale,
    t: createTranslator({ locale, messages, timeZone: TIME_ZONE, onError: refuse }) as ReportWords["t"],
    number: (value) => formatNumber(locale, value),
    tenth: (value) => formatTenth(locale, value),
    share: (part, whole = 1) => formatShare(locale, part, whole),
    day: (day) => formatDay(locale, day),
    moment: (moment) => formatMoment(locale, moment),
  };
}
