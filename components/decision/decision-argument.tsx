import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { GradeMark } from "@/components/ui/grade-mark";
import type { WorkloadDecisionView } from "@/lib/contract/workload-decision";
import type { FactKind } from "@/lib/domain/decision/decision";
import type { Locale } from "@/lib/domain/locale";
import { ReferenceList } from "./reference-list";

type Argument = WorkloadDecisionView["argument"];

/** Where the page tells more of a kind of fact; a rule of decision has no other place than its line. */
const PLACES: Readonly<Partial<Record<FactKind, string>>> = {
  obligation: "#obligation",
  finding: "#workload-reasons",
  qualification: "#workload-lights",
  date: "#decision-clock",
};

/** The argument in one paragraph; each sentence carries the number of its ground, told below. */
export function DecisionArgument({ argument }: { argument: Argument }) {
  const t = useTranslations("decision.panel");
  const locale = useLocale() as Locale;
  return (
    <>
      <p className="max-w-prose text-base leading-7">
        {argument.map((clause, index) => (
          <span key={clause.id}>
            {clause.text[locale]}
            <a
              href={`#decision-ground-${index + 1}`}
              aria-label={t("reference", { number: index + 1 })}
              className="figures px-1 align-super text-xs leading-none text-accent underline decoration-control"
            >
              {index + 1}
            </a>
          </span>
        ))}
      </p>
      <Disclosure summary={t("grounds")} open>
        <Grounds argument={argument} />
      </Disclosure>
    </>
  );
}

function Grounds({ argument }: { argument: Argument }) {
  const t = useTranslations("decision");
  const words = useTranslations("eligibility-words");
  return (
    <ol aria-label={t("panel.groundsCaption")} className="flex flex-col">
      {argument.map(({ id, fact, standing, sources, evidence }, index) => {
        const place = PLACES[fact.kind];
        return (
          <li
            key={id}
            id={`decision-ground-${index + 1}`}
            className="grid scroll-mt-16 grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 border-t border-rule py-1.5 first:border-t-0 target:bg-selected"
          >
            <span className="figures text-soft">{index + 1}</span>
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-3 text-sm">
                <span className="font-medium">{t(`kinds.${fact.kind}`)}</span>
                {evidence ? <GradeMark grade={evidence} label={words(`grade.${evidence}`)} /> : null}
                {place ? (
                  <a href={place} className="text-accent underline decoration-control">
                    {t("panel.see")}
                  </a>
                ) : null}
              </p>
              <ReferenceList standing={standing} sources={sources} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
