import type { Dashboard } from "../dashboard/dashboard";
import type { Rule } from "./compare-inputs";
import { decidingOf } from "./figures";

/** Points out of 100, a share of 0 to 1, or how many. */
export const UNITS = ["points", "share", "count"] as const;
export type Unit = (typeof UNITS)[number];
export const FIGURES = [
  "score",
  "completeness",
  "firm",
  "workloads",
  "resources",
  "eligible",
  "weak",
  "facts",
  "pressing",
  "exposed",
  "exposed-after",
  "gates-passed",
  "criteria-unmet",
  "tenant-people",
  "tenant-affected",
] as const;
export type Figure = (typeof FIGURES)[number];

/** Null: not known then. The difference is known where both are. */
export interface Change {
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
}
export interface FigureChange extends Change {
  readonly figure: Figure;
  readonly unit: Unit;
  /** The rules it follows that changed in between. */
  readonly under: readonly Rule[];
}

interface Measure {
  readonly unit: Unit;
  /** The rules that it follows. */
  readonly under: readonly Rule[];
  readonly of: (dashboard: Dashboard) => number | null;
}
const JUDGED = ["edition", "engine"] as const satisfies readonly Rule[];
const DECIDED = [...JUDGED, "rule-set"] as const satisfies readonly Rule[];
const SCORED = ["formula", "questionnaire", ...JUDGED] as const satisfies readonly Rule[];
const GATED = ["gates", ...SCORED] as const satisfies readonly Rule[];
const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);

const MEASURES: Readonly<Record<Figure, Measure>> = {
  score: { unit: "points", under: SCORED, of: ({ readiness }) => readiness.score },
  completeness: { unit: "share", under: SCORED, of: ({ readiness }) => readiness.completeness },
  firm: { unit: "share", under: SCORED, of: ({ readiness }) => readiness.firm },
  workloads: { unit: "count", under: [], of: ({ estate }) => estate?.workloads ?? null },
  resources: { unit: "count", under: [], of: ({ estate }) => estate?.resources ?? null },
  eligible: { unit: "share", under: JUDGED, of: ({ estate: e }) => e && ratio(e.byWorkload.eligible, decidingOf(e)) },
  weak: { unit: "share", under: JUDGED, of: ({ estate: e }) => e && ratio(e.byEvidence.weak, decidingOf(e)) },
  facts: { unit: "share", under: ["engine"], of: ({ estate: e }) => e && ratio(e.completeness.reported, e.completeness.needed) },
  pressing: { unit: "count", under: DECIDED, of: ({ decisions }) => decisions.pressing },
  exposed: { unit: "count", under: DECIDED, of: ({ estate, exposure }) => estate && exposure.before.exposed },
  "exposed-after": { unit: "count", under: DECIDED, of: ({ estate, exposure }) => estate && exposure.after.exposed },
  "gates-passed": { unit: "count", under: [], of: ({ gates }) => gates.filter(({ passedOn }) => passedOn !== null).length },
  "criteria-unmet": { unit: "count", under: GATED, of: ({ gates }) => gates.reduce((sum, { unmet }) => sum + unmet.length, 0) },
  "tenant-people": { unit: "count", under: [], of: ({ tenant }) => tenant?.people ?? null },
  "tenant-affected": { unit: "count", under: JUDGED, of: ({ tenant }) => tenant?.affected ?? null },
};

/** One figure of two moments. */
export function changeOf(before: number | null, after: number | null): Change {
  const difference = before === null || after === null ? null : Number((after - before).toFixed(6));
  return { before, after, difference };
}

/** Every figure of a dashboard, in the order of reading; null where it is not known. */
export function measured(dashboard: Dashboard): { figure: Figure; unit: Unit; value: number | null }[] {
  return FIGURES.map((figure) => ({ figure, unit: MEASURES[figure].unit, value: MEASURES[figure].of(dashboard) }));
}

/** Every figure of two dashboards that one of them knows. */
export function compareFigures(before: Dashboard, after: Dashboard, changed: readonly Rule[]): FigureChange[] {
  return FIGURES.flatMap((figure) => {
    const { unit, under, of } = MEASURES[figure];
    const change = changeOf(of(before), of(after));
    if (change.before === null && change.after === null) return [];
    return [{ figure, unit, ...change, under: under.filter((rule) => changed.includes(rule)) }];
  });
}
