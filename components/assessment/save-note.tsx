"use client";

import { useLocale, useTranslations } from "next-intl";
import type { SaveState } from "@/lib/client/assessment-line";
import type { Locale } from "@/lib/domain/locale";
import { formatTime } from "@/lib/i18n/format";
import { useProblemWords } from "./problem-face";

/** The state of a save in words, beside its field. Read aloud when it matters: not at each letter. */
export function SaveNote({ state }: { state: SaveState }) {
  const t = useTranslations("assessment.save");
  const locale = useLocale() as Locale;
  const words = useProblemWords();
  const said = () => {
    if (state.kind === "quiet") return null;
    if (state.kind === "saved") return t("saved", { time: formatTime(locale, state.at) });
    if (state.kind === "refused") return t("refused", { why: words(state.error) });
    return t(state.kind);
  };
  const worrying = state.kind !== "quiet" && state.kind !== "saved" && state.kind !== "saving";
  return (
    <p
      role="status"
      aria-live={state.kind === "saving" ? "off" : "polite"}
      className={worrying ? "text-sm font-medium text-danger" : "text-sm text-soft"}
    >
      {said()}
    </p>
  );
}
