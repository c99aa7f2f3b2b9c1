import { useLocale, useTranslations } from "next-intl";
import type { DecisionView } from "@/lib/contract/programme";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { StatusSign } from "./status-sign";
import { useFactWords } from "./use-fact-words";

/** Every criterion with its result of then. */
export function PinnedCriteria({ decision: { criteria, gatesVersion } }: { decision: DecisionView }) {
  const t = useTranslations("programme");
  const locale = useLocale() as Locale;
  const { words, dated } = useFactWords();
  return (
    <div>
      <h3>{t("decision.criteria")}</h3>
      <p className="text-sm text-soft">{t("decision.gates", { version: gatesVersion })}</p>
      <ul className="mt-1 border border-rule bg-raised px-4 py-1">
        {criteria.map(({ id, title, status, fact, at, waiver, attestation }) => (
          <li key={id} className="flex gap-2 border-t border-rule py-2 first:border-t-0">
            <StatusSign of={status} label={t(`statuses.${status}`)} />
            <div className="flex min-w-0 flex-col">
              <span>{title}</span>
              <span className="figures text-sm text-soft">
                {[t(`statuses.${status}`), words(fact), dated(at)].filter(Boolean).join(" · ")}
              </span>
              {status === "waived" && waiver ? (
                <span className="text-sm wrap-anywhere text-planned-text">
                  {t("board.waivedUntil", {
                    name: waiver.by || t("someone"),
                    day: formatDay(locale, waiver.until),
                    reason: waiver.reason,
                  })}
                </span>
              ) : null}
              {attestation ? (
                <span className="text-sm wrap-anywhere text-soft">
                  {t("board.attestedBy", { name: attestation.by || t("someone"), note: attestation.note })}
                </span>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
