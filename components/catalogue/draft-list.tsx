"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { DecidedView, QualificationView } from "@/lib/contract/qualification";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";
import { FactLine } from "./fact-line";
import type { Asked } from "./qualification-screen";

interface DraftListProps {
  drafts: readonly DecidedView[];
  view: Pick<QualificationView, "mayEdit" | "mayApprove">;
  onAsk: (asked: Asked) => void;
}

/** What waits for somebody: one's own may be withdrawn, somebody else's approved or refused. */
export function DraftList({ drafts, view, onAsk }: DraftListProps) {
  const t = useTranslations("provider.qualification");
  const locale = useLocale() as Locale;
  return (
    <section aria-labelledby="drafts" className="flex flex-col gap-2">
      <h2 id="drafts">{t("drafts")}</h2>
      <p className="max-w-prose text-sm text-soft">{t("draftsLead")}</p>
      {drafts.length === 0 ? <p className="text-soft">{t("noDrafts")}</p> : null}
      <ul className="flex flex-col border-rule bg-raised [&:not(:empty)]:border">
        {drafts.map((fact) => (
          <li
            key={fact.id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border-t border-rule px-4 py-3 first:border-t-0"
          >
            <div className="flex min-w-0 flex-1 basis-80 flex-col gap-1">
              <FactLine fact={fact} naming />
              <p className="text-sm text-soft">
                {t(fact.own ? "draftedByYou" : "draftedBySomebody", { at: formatMoment(locale, fact.draftedAt) })}
              </p>
            </div>
            <Acts fact={fact} view={view} onAsk={onAsk} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Acts({ fact, view, onAsk }: { fact: DecidedView } & Pick<DraftListProps, "view" | "onAsk">) {
  const t = useTranslations("provider.qualification");
  if (fact.own) return view.mayEdit ? <Button onClick={() => onAsk({ kind: "withdraw", fact })}>{t("withdraw")}</Button> : null;
  if (!view.mayApprove) return null;
  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => onAsk({ kind: "refuse", fact })}>{t("refuse")}</Button>
      <Button variant="primary" onClick={() => onAsk({ kind: "approve", fact })}>
        {t("approve")}
      </Button>
    </div>
  );
}
