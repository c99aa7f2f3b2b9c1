import {
  type Dated,
  datesAhead,
  decidedAs,
  firstBlocker,
  type NamedAnswer,
  namedAs,
  nextGateOf,
  type WaitingAnswer,
  waitingIn,
} from "../dashboard/answers";
import type { Dashboard } from "../dashboard/dashboard";
import { OUTCOMES, type Outcome } from "../decision/decision";
import { VERDICTS, type Verdict } from "../eligibility/verdict";
import { LEVELS, type Level } from "../obligation/obligation";
import { type Bounds, boundsOf } from "../readiness/bounds";

type Cell = Dashboard["decisions"]["cells"][number];
type Gate = Dashboard["gates"][number];
type Estate = NonNullable<Dashboard["estate"]>;

/** What fits one page: the rest is counted, never dropped in silence. */
const MOST_BLOCKERS = 3;
const MOST_PRESSING = 3;
const MOST_UNMET = 3;

/** The first of a list, and how many more there are. */
export interface First<T> {
  readonly shown: readonly T[];
  readonly more: number;
}

export interface EligibleShare {
  readonly eligible: number;
  /** Workloads of configuration alone decide nothing and are no part of the whole. */
  readonly whole: number;
  /** Those of the eligible that rest on an estimate or on no evidence; null where the decisions do not cover the same workloads. */
  readonly weak: number | null;
}

export interface MatrixCell {
  readonly workloads: number;
  readonly weak: number;
  /** Most workloads first. */
  readonly outcomes: readonly { readonly outcome: Outcome; readonly workloads: number }[];
}
export interface MatrixRow {
  readonly verdict: Verdict;
  /** One per level of the matrix; null where no workload is. */
  readonly cells: readonly (MatrixCell | null)[];
  readonly workloads: number;
}
/** Verdict × obligation: rows and columns that are met, in the order of their words. */
export interface Matrix {
  readonly levels: readonly Level[];
  readonly rows: readonly MatrixRow[];
  readonly totals: readonly { readonly outcome: Outcome; readonly workloads: number }[];
  readonly workloads: number;
  readonly weak: number;
}

type Why = NonNullable<NonNullable<Dashboard["decisions"]["named"]>[number]["why"]>[number];
type Waiting = NonNullable<Dashboard["decisions"]["waiting"]>[number];

/** What the dashboard's page answers at its top, by the same functions. */
export interface CommitteeAnswers {
  /** Where the score comes to lie once everything is known; null while nothing is. */
  readonly bounds: Bounds | null;
  readonly blocker: Dashboard["blockers"][number] | null;
  readonly now: NamedAnswer<Why>;
  /** Workloads to be planned, those that are eligible and do not move now, and those that go to another trusted offer. */
  readonly plan: number;
  readonly waiting: WaitingAnswer<Waiting>;
  readonly alternative: NamedAnswer<Why>;
  readonly mustNot: NamedAnswer<Why>;
  readonly uncertain: NamedAnswer<Why>;
  /** The next gate and the first deadline that cannot wait, the earlier one first. */
  readonly dates: readonly Dated<Gate, Dashboard["pressing"][number]>[];
}

/** What a committee reads on one page, in its order; every figure is one of the dashboard's or a sum of them. */
export interface CommitteeNote
  extends Pick<
    Dashboard,
    "at" | "day" | "organisation" | "project" | "inputs" | "readiness" | "phase" | "estate" | "tenant" | "exposure" | "training"
  > {
  readonly answers: CommitteeAnswers;
  /** Null before the first import, and where no workload decides anything. */
  readonly eligible: EligibleShare | null;
  /** The gate of the phase that the project is in; null once the last one was passed. */
  readonly gate: (Gate & { readonly first: First<Gate["unmet"][number]> }) | null;
  readonly pressing: First<Dashboard["pressing"][number]> & { readonly count: number };
  readonly matrix: Matrix | null;
  readonly blockers: First<Dashboard["blockers"][number]>;
}

/** The committee's one page, from the dashboard of a moment and nothing else. */
export function committeeNote(dashboard: Dashboard): CommitteeNote {
  const { at, day, organisation, project, inputs, readiness, phase, estate, tenant, exposure, training, decisions } = dashboard;
  const gate = nextGateOf(dashboard);
  return {
    at,
    day,
    organisation,
    project,
    inputs,
    readiness,
    phase,
    estate,
    tenant,
    exposure,
    training,
    answers: answersOf(dashboard),
    eligible: estate && eligibleShare(estate, decisions.cells),
    gate: gate ? { ...gate, first: firstOf(gate.unmet, MOST_UNMET) } : null,
    pressing: { ...firstOf(dashboard.pressing, MOST_PRESSING, decisions.pressing), count: decisions.pressing },
    matrix: matrixOf(decisions.cells),
    blockers: firstOf(dashboard.blockers, MOST_BLOCKERS),
  };
}

function answersOf(dashboard: Dashboard): CommitteeAnswers {
  const { decisions, blockers, readiness } = dashboard;
  return {
    bounds: boundsOf(readiness),
    blocker: firstBlocker(blockers),
    now: namedAs(decisions, "migrate-now"),
    plan: decidedAs(decisions.cells, "plan").workloads,
    waiting: waitingIn(decisions),
    alternative: namedAs(decisions, "trusted-alternative"),
    mustNot: namedAs(decisions, "must-not"),
    uncertain: namedAs(decisions, "examine"),
    dates: datesAhead(dashboard),
  };
}

function firstOf<T>(all: readonly T[], most: number, count = all.length): First<T> {
  const shown = all.slice(0, most);
  return { shown, more: Math.max(0, count - shown.length) };
}

function eligibleShare({ byWorkload }: Estate, cells: readonly Cell[]): EligibleShare | null {
  const { eligible, configuration } = byWorkload;
  const whole = sum(Object.values(byWorkload)) - configuration;
  if (whole === 0) return null;
  const decided = cells.filter(({ verdict }) => verdict === "eligible");
  const covered = sum(decided.map(({ workloads }) => workloads)) === eligible;
  return { eligible, whole, weak: covered ? sum(decided.map(({ weak }) => weak)) : null };
}

/** The decisions of a project as a matrix; null where nothing is decided. */
export function matrixOf(cells: readonly Cell[]): Matrix | null {
  const met = cells.filter(({ workloads }) => workloads > 0);
  if (met.length === 0) return null;
  const levels = LEVELS.filter((level) => met.some((cell) => cell.level === level));
  const rows = VERDICTS.filter((verdict) => met.some((cell) => cell.verdict === verdict)).map((verdict) => {
    const own = met.filter((cell) => cell.verdict === verdict);
    return {
      verdict,
      cells: levels.map((level) => cellOf(own.filter((cell) => cell.level === level))),
      workloads: sum(own.map(({ workloads }) => workloads)),
    };
  });
  return {
    levels,
    rows,
    totals: outcomesOf(met),
    workloads: sum(met.map(({ workloads }) => workloads)),
    weak: sum(met.map(({ weak }) => weak)),
  };
}

function cellOf(cells: readonly Cell[]): MatrixCell | null {
  if (cells.length === 0) return null;
  const outcomes = outcomesOf(cells).toSorted((a, b) => b.workloads - a.workloads);
  return { workloads: sum(cells.map(({ workloads }) => workloads)), weak: sum(cells.map(({ weak }) => weak)), outcomes };
}

function outcomesOf(cells: readonly Cell[]): { outcome: Outcome; workloads: number }[] {
  const counted = OUTCOMES.map((outcome) => ({
    outcome,
    workloads: sum(cells.filter((cell) => cell.outcome === outcome).map(({ workloads }) => workloads)),
  }));
  return counted.filter(({ workloads }) => workloads > 0);
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
