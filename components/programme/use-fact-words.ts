import { useLocale, useTranslations } from "next-intl";
import type { CriterionView } from "@/lib/contract/programme";
import type { Locale } from "@/lib/domain/locale";
import { factSentence, type ProgrammeWords } from "@/lib/i18n/fact-words";
import { formatDay, TIME_ZONE } from "@/lib/i18n/format";

/** A fact as a sentence, and its date. */
export function useFactWords() {
  const t = useTranslations("programme");
  const locale = useLocale() as Locale;
  const words = (fact: CriterionView["fact"]): string => factSentence(fact, t as ProgrammeWords);
  /** Null of what holds as of now. */
  const dated = (at: string | null): string | null => at && t("board.asOf", { day: formatDay(locale, dayOf(at)) });
  return { words, dated };
}

/** The day of a moment, on the wall of the programme's people; a day as it stands. */
function dayOf(at: string): string {
  return at.length === 10 ? at : new Date(at).toLocaleDateString("sv-SE", { timeZone: TIME_ZONE });
}
