"use client";

import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { DecidedView } from "@/lib/contract/qualification";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";
import { FactLine } from "./fact-line";

const TONES = { approved: "accent", refused: "notice", withdrawn: "plain" } as const;

/** Every draft that was settled, latest first: nothing is ever changed or removed. */
export function QualificationHistory({ facts }: { facts: readonly DecidedView[] }) {
  const t = useTranslations("provider.qualification");
  const locale = useLocale() as Locale;
  return (
    <section aria-labelledby="history" className="flex flex-col gap-2">
      <h2 id="history">{t("history")}</h2>
      <p className="max-w-prose text-sm text-soft">{t("historyLead")}</p>
      {facts.length === 0 ? <p className="text-soft">{t("noHistory")}</p> : null}
      <ol className="flex flex-col border-rule bg-raised [&:not(:empty)]:border">
        {facts.map((fact) => (
          <li key={fact.id} className="flex flex-col gap-1 border-t border-rule px-4 py-3 first:border-t-0">
            {fact.outcome && fact.decidedAt ? (
              <p className="flex flex-wrap items-center gap-2 text-sm">
                <Badge tone={TONES[fact.outcome]}>{t(`outcomes.${fact.outcome}`)}</Badge>
                <time dateTime={fact.decidedAt}>{formatMoment(locale, fact.decidedAt)}</time>
                {fact.reason ? <span>{fact.reason}</span> : null}
              </p>
            ) : null}
            <FactLine fact={{ ...fact, approvedAt: null }} naming />
          </li>
        ))}
      </ol>
    </section>
  );
}
