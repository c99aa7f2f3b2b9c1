import { useLocale, useTranslations } from "next-intl";
import type { CriterionView } from "@/lib/contract/programme";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, TIME_ZONE } from "@/lib/i18n/format";

/** A fact as a sentence, and its date. */
export function useFactWords() {
  const t = useTranslations("programme");
  const locale = useLocale() as Locale;
  const words = ({ code, params }: CriterionView["fact"]): string => {
    if (code === "roles-missing") {
      const roles = String(params.roles).split(",");
      return t("facts.roles-missing", { roles: roles.map((role) => t(`roles.${role}`)).join(", ") });
    }
    if (code === "assessment") {
      const state = t(`assessmentStates.${params.state}`);
      return t(params.score === -1 ? "facts.assessment-unscored" : "facts.assessment", { ...params, state });
    }
    return t(`facts.${code}`, params);
  };
  /** Null of what holds as of now. */
  const dated = (at: string | null): string | null => at && t("board.asOf", { day: formatDay(locale, dayOf(at)) });
  return { words, dated };
}

/** The day of a moment, on the wall of the programme's people; a day as it stands. */
function dayOf(at: string): string {
  return at.length === 10 ? at : new Date(at).toLocaleDateString("sv-SE", { timeZone: TIME_ZONE });
}
