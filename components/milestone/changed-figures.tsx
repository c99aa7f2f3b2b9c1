import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OutcomeMark } from "@/components/ui/outcome-mark";
import { SignedWord } from "@/components/ui/sign";
import type { Outcome } from "@/lib/domain/decision/decision";
import type { Verdict } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";
import type { Comparison } from "@/lib/domain/milestone/compare";
import type { Rule } from "@/lib/domain/milestone/compare-inputs";
import { type ChangeRow, ChangeTable } from "./change-table";

/** Verdicts follow these; decisions the obligation rules too; scores the formula and the questions besides. */
const JUDGED: readonly Rule[] = ["edition", "engine"];
const DECIDED: readonly Rule[] = [...JUDGED, "rule-set"];
const SCORED: readonly Rule[] = [...JUDGED, "formula", "questionnaire"];

/** The figures of both moments; then the score by dimension, and the workloads by verdict and by decision. */
export function ChangedFigures({ comparison }: { comparison: Comparison }) {
  const t = useTranslations("milestone");
  const figures = comparison.figures.map(({ figure, unit, under, ...change }) => ({
    key: figure,
    name: t(`figures.${figure}`),
    unit,
    change,
    marked: under.length > 0,
  }));
  return (
    <>
      <Part id="figures" title={t("compare.figures.title")}>
        <ChangeTable caption={t("compare.figures.caption")} head={t("compare.figures.figure")} rows={figures} />
      </Part>
      <div className="grid gap-7 xl:grid-cols-2">
        <Verdicts comparison={comparison} />
        <Outcomes comparison={comparison} />
      </div>
      <Dimensions comparison={comparison} />
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-3">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function isMarked({ rules }: Comparison, follows: readonly Rule[]): boolean {
  return rules.some((rule) => follows.includes(rule));
}

function Verdicts({ comparison }: { comparison: Comparison }) {
  const t = useTranslations("milestone.compare.verdicts");
  const verdicts = useTranslations("eligibility-words.verdict");
  const marked = isMarked(comparison, JUDGED);
  const signed = (verdict: Verdict) => <SignedWord of={verdict}>{verdicts(verdict)}</SignedWord>;
  const rows = comparison.verdicts.map(({ verdict, ...change }): ChangeRow => {
    return { key: verdict, name: signed(verdict), unit: "count", change, marked };
  });
  return rows.length === 0 ? null : (
    <Part id="verdicts" title={t("title")}>
      <ChangeTable caption={t("caption")} head={t("head")} rows={rows} />
    </Part>
  );
}

function Outcomes({ comparison }: { comparison: Comparison }) {
  const t = useTranslations("milestone.compare.outcomes");
  const outcomes = useTranslations("eligibility-words.outcome");
  const marked = isMarked(comparison, DECIDED);
  const signed = (outcome: Outcome) => <OutcomeMark outcome={outcome} label={outcomes(outcome)} />;
  const rows = comparison.outcomes.map(({ outcome, ...change }): ChangeRow => {
    return { key: outcome, name: signed(outcome), unit: "count", change, marked };
  });
  return rows.length === 0 ? null : (
    <Part id="outcomes" title={t("title")}>
      <ChangeTable caption={t("caption")} head={t("head")} rows={rows} />
    </Part>
  );
}

function Dimensions({ comparison }: { comparison: Comparison }) {
  const t = useTranslations("milestone.compare.dimensions");
  const locale = useLocale() as Locale;
  const marked = isMarked(comparison, SCORED);
  const rows = comparison.dimensions.map(
    ({ id, name, ...change }): ChangeRow => ({ key: id, name: name[locale], unit: "points", change, marked }),
  );
  return (
    <Part id="dimensions" title={t("title")}>
      <ChangeTable caption={t("caption")} head={t("head")} rows={rows} />
    </Part>
  );
}
