import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LevelMark } from "@/components/ui/level-mark";
import type { WorkloadDecisionView } from "@/lib/contract/workload-decision";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { AlternativeList } from "./alternative-list";
import { DecisionArgument } from "./decision-argument";
import { DecisionClock } from "./decision-clock";
import { OutcomeWord } from "./outcome-word";
import { ReferenceList } from "./reference-list";

interface DecisionPanelProps {
  decision: WorkloadDecisionView;
  whatIf: ReactNode;
}

/** The decision on a workload at the head of its page: what, why in one paragraph, by when, and what meanwhile. */
export function DecisionPanel({ decision, whatIf }: DecisionPanelProps) {
  const t = useTranslations("decision");
  const words = useTranslations("eligibility-words");
  const locale = useLocale() as Locale;
  const { outcome, level, day, ruleSet, edition, argument, clock, interim } = decision;
  return (
    <section aria-labelledby="workload-decision" className="flex flex-col gap-4 border border-rule bg-raised p-4">
      <header className="flex flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
          <h2 id="workload-decision">{t("panel.title")}</h2>
          <OutcomeWord outcome={outcome} className="text-lg" />
          <span className="inline-flex items-center gap-1.5">
            <span className="text-soft">{t("panel.level")}</span> <LevelMark level={level} label={words(`obligation.${level}`)} />
          </span>
        </div>
        <p className="text-sm text-soft">{t("panel.on", { date: formatDay(locale, day), ruleSet, edition })}</p>
      </header>
      <div className="grid gap-x-10 gap-y-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-3">
          <DecisionArgument argument={argument} />
          <p className="text-sm text-soft">{t("panel.noStored")}</p>
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <DecisionClock clock={clock} today={day} />
          <InterimOptions interim={interim} />
        </div>
      </div>
      <AlternativeList alternatives={decision.alternatives} day={day} />
      {whatIf}
    </section>
  );
}

function InterimOptions({ interim }: Pick<WorkloadDecisionView, "interim">) {
  const t = useTranslations("decision.panel");
  const locale = useLocale() as Locale;
  if (interim.length === 0) return null;
  return (
    <section aria-labelledby="decision-interim" className="flex flex-col gap-2">
      <h3 id="decision-interim">{t("interimTitle")}</h3>
      <ul className="flex flex-col gap-2">
        {interim.map(({ id, text, standing, sources }) => (
          <li key={id} className="border-l-3 border-control pl-3">
            <p>{text[locale]}</p>
            <ReferenceList standing={standing} sources={sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}
