import type { Dashboard } from "../dashboard/dashboard";
import { VERDICTS, type Verdict } from "../eligibility/verdict";

/** What else a line tells, counted beside the dashboard. */
export interface BesideDashboard {
  /** The last thing that somebody did in the organisation; null: nothing yet. */
  readonly movedAt: Date | null;
  /** Assessments that were submitted and wait for their review. */
  readonly awaitingReview: number;
  /** A newer edition is in force than the one the project is under. */
  readonly editionBehind: boolean;
  /** Assessments whose questionnaire has a newer version. */
  readonly questionnairesBehind: number;
}

/** The figures of a project's line: no name of a workload, of a person or of anything that an organisation wrote. */
export interface PortfolioFigures {
  readonly operating: boolean;
  readonly score: number | null;
  readonly completeness: number;
  /** The gate of the present phase. */
  readonly dueOn: string | null;
  readonly unmet: number;
  readonly workloads: number | null;
  readonly byWorkload: Readonly<Record<Verdict, number>> | null;
  /** Of the workloads that are judged: those eligible, with conditions or without. Null: none is judged. */
  readonly shareEligible: number | null;
  /** Of the workloads whose verdict rests on something or nothing: those on an estimate or on no evidence. */
  readonly shareWeak: number | null;
  readonly pressing: number;
  readonly awaitingReview: number;
  readonly editionBehind: boolean;
  readonly questionnairesBehind: number;
  readonly drift: number;
}

/** The line that a dashboard makes: the same figures as the executive's page, so that the two can never disagree. */
export function figuresOf(dashboard: Dashboard, beside: BesideDashboard): PortfolioFigures {
  const { readiness, phase, operating, gates, estate, decisions } = dashboard;
  const gate = operating ? undefined : gates.find((one) => one.phase === phase);
  const { awaitingReview, editionBehind, questionnairesBehind } = beside;
  return {
    operating,
    score: readiness.score,
    completeness: readiness.completeness,
    dueOn: gate?.dueOn ?? null,
    unmet: gate?.unmet.length ?? 0,
    workloads: estate?.workloads ?? null,
    byWorkload: estate && countsOf(estate.byWorkload),
    shareEligible: estate && shareEligible(countsOf(estate.byWorkload)),
    shareWeak: estate && shareWeak(estate.byEvidence),
    pressing: decisions.pressing,
    awaitingReview,
    editionBehind,
    questionnairesBehind,
    drift: questionnairesBehind + (editionBehind ? 1 : 0),
  };
}

function countsOf(given: Partial<Record<Verdict, number>>): Record<Verdict, number> {
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, given[verdict] ?? 0])) as Record<Verdict, number>;
}

/** Workloads that are judged: all but those of configuration alone. Each has a grade of evidence. */
export function judgedOf(counts: Readonly<Record<Verdict, number>>): number {
  return VERDICTS.filter((verdict) => verdict !== "configuration").reduce((sum, verdict) => sum + counts[verdict], 0);
}

/** Of the workloads that are judged: those eligible, with conditions or without. Null: none is judged. */
export function shareEligible(counts: Readonly<Record<Verdict, number>>): number | null {
  const judged = judgedOf(counts);
  return judged === 0 ? null : (counts.eligible + counts.conditional) / judged;
}

function shareWeak(grades: Readonly<Record<"confirmed" | "strong" | "weak" | "none", number>>): number | null {
  const { confirmed, strong, weak, none } = grades;
  const all = confirmed + strong + weak + none;
  return all === 0 ? null : (weak + none) / all;
}
