import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/back-link";
import { buttonClass } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { MilestoneView } from "@/lib/contract/milestone";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import type { Locale } from "@/lib/domain/locale";
import { keptCells } from "@/lib/domain/milestone/kept-cells";
import { NOW } from "@/lib/domain/milestone/milestone";
import { formatMoment } from "@/lib/i18n/format";
import { KeptFigures } from "./kept-figures";
import { KeptLists } from "./kept-lists";
import { KeptMatrix } from "./kept-matrix";
import { KeptRules } from "./kept-rules";
import { KeptTables } from "./kept-tables";
import { useMilestoneName } from "./use-milestone-words";

interface MilestoneSheetProps {
  milestone: MilestoneView;
  dashboard: Dashboard;
  document: string;
  base: string;
  /** What is decided of the workloads now; null where nothing is judged. */
  today: Dashboard["decisions"]["cells"] | null;
  /** The button to withdraw it with, where one may. */
  withdraw: ReactNode;
}

/** A milestone as it was taken: its figures, what they were computed under, and the proof. */
export function MilestoneSheet({ milestone, dashboard, document, base, today, withdraw }: MilestoneSheetProps) {
  const t = useTranslations("milestone");
  const { note, sha256 } = milestone;
  return (
    <div className="flex flex-col gap-6">
      <SheetHead milestone={milestone} base={base} withdraw={withdraw} />
      {note ? (
        <section aria-labelledby="note">
          <h2 id="note">{t("sheet.note")}</h2>
          <p className="max-w-prose wrap-anywhere whitespace-pre-line">{note}</p>
        </section>
      ) : null}
      <KeptFigures dashboard={dashboard} />
      <KeptMatrix cells={keptCells(dashboard.decisions.cells, today)} base={base} />
      <KeptLists dashboard={dashboard} />
      <KeptTables dashboard={dashboard} />
      <KeptRules inputs={dashboard.inputs} />
      <section aria-labelledby="proof" className="flex flex-col gap-2">
        <h2 id="proof">{t("sheet.proof")}</h2>
        <p className="max-w-prose text-sm text-soft">{t("sheet.proofLead")}</p>
        <code className="text-sm break-all">{sha256}</code>
        <Disclosure summary={t("sheet.document")}>
          <pre className="max-w-full text-xs break-all whitespace-pre-wrap">{document}</pre>
        </Disclosure>
      </section>
    </div>
  );
}

function SheetHead({ milestone, base, withdraw }: Pick<MilestoneSheetProps, "milestone" | "base" | "withdraw">) {
  const t = useTranslations("milestone");
  const locale = useLocale() as Locale;
  const nameOf = useMilestoneName();
  const { id, at, by, decision, withdrawn } = milestone;
  return (
    <header className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex flex-col gap-1">
          <BackLink href={`${base}/milestones`}>{t("back")}</BackLink>
          <h1 className="wrap-anywhere">{nameOf(milestone)}</h1>
          <p className="flex flex-wrap items-center gap-x-3 text-soft">
            {decision ? <span className="font-medium text-ink">{t(`gateOutcome.${decision.outcome}`)}</span> : null}
            {t("sheet.taken", { moment: formatMoment(locale, at), name: by || t("someone") })}
          </p>
          {decision ? (
            <Link
              href={`${base}/programme/decisions/${decision.id}`}
              className="inline-flex min-h-11 items-center self-start text-accent underline sm:min-h-6"
            >
              {t("sheet.decision")}
            </Link>
          ) : null}
        </div>
        <div className="flex flex-wrap items-start gap-2">
          {withdraw}
          <Link href={`${base}/milestones/comparison?a=${id}&b=${NOW}`} className={buttonClass("primary")}>
            {t("sheet.compareNow")}
          </Link>
        </div>
      </div>
      {withdrawn ? (
        <Notice tone="notice" title={t("withdrawn.title")}>
          <p className="wrap-anywhere">
            {t("withdrawn.by", {
              name: withdrawn.by || t("someone"),
              moment: formatMoment(locale, withdrawn.at),
              reason: withdrawn.reason,
            })}
          </p>
        </Notice>
      ) : null}
    </header>
  );
}
