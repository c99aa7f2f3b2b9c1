import type { Outcome } from "@/lib/domain/decision/decision";
import { wallDay } from "@/lib/domain/training/meeting-time";
import type { WordedDashboard } from "./worded-dashboard";

type Cell = WordedDashboard["decisions"]["cells"][number];

interface Counted {
  readonly workloads: number;
  /** Those of them whose verdict is an estimate or rests on no evidence. */
  readonly weak: number;
}

/** Workloads of some cells taken together. */
export function together(cells: readonly Cell[]): Counted {
  return cells.reduce((sum, { workloads, weak }) => ({ workloads: sum.workloads + workloads, weak: sum.weak + weak }), {
    workloads: 0,
    weak: 0,
  });
}

export function decidedAs(cells: readonly Cell[], outcome: Outcome): Counted {
  return together(cells.filter((cell) => cell.outcome === outcome));
}

type Gate = WordedDashboard["gates"][number];

/** The gate that ends the phase under way; null once the last one is passed. */
export function nextGateOf({ gates, phase, operating }: Pick<WordedDashboard, "gates" | "phase" | "operating">): Gate | null {
  return operating ? null : (gates.find((gate) => gate.phase === phase) ?? null);
}

/** The blocker that matters most: the one that frees most, or holds most back where dealing with one alone frees nothing. */
export function firstBlocker(blockers: WordedDashboard["blockers"]): WordedDashboard["blockers"][number] | null {
  return blockers[0] ?? null;
}

/** Where the list of workloads that a blocker holds back is. */
export function heldBackPath({ service, verdict }: WordedDashboard["blockers"][number]): string {
  return `/workloads?blocking=${encodeURIComponent(service?.id ?? "unmapped")}&verdict=${verdict}`;
}

/** Nothing at all is known yet: no estate, no tenant, no answer, nobody enrolled. */
export function isEmpty({ estate, tenant, readiness, training, inputs }: WordedDashboard): boolean {
  const enrolled = training.some(({ people }) => people > 0);
  return estate === null && inputs.importNumber === null && tenant === null && readiness.score === null && !enrolled;
}

/** Whether kept scores lie days apart: what was kept today alone is no trend. */
export function movesIn({ trend, day }: Pick<WordedDashboard, "trend" | "day">): boolean {
  return trend.some(({ at }) => wallDay(new Date(at)) < day);
}

interface Dated {
  readonly on: string;
  readonly gate: Gate | null;
  readonly pressing: WordedDashboard["pressing"][number] | null;
}

/** The date of the next gate and the first deadline that cannot wait, the earlier one first. */
export function datesAhead(dashboard: Pick<WordedDashboard, "gates" | "phase" | "operating" | "pressing">): Dated[] {
  const gate = nextGateOf(dashboard);
  const pressing = dashboard.pressing.find(({ on }) => on !== null) ?? null;
  const dates: Dated[] = [];
  if (gate?.dueOn) dates.push({ on: gate.dueOn, gate, pressing: null });
  if (pressing?.on) dates.push({ on: pressing.on, gate: null, pressing });
  return dates.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

interface Change {
  /** Points gained or lost since. */
  readonly points: number;
  readonly at: string;
}

/** How far the score moved since the first and the last kept one; null where a score is not known, or another formula made it. */
export function changesOf({ trend, readiness, inputs }: Pick<WordedDashboard, "trend" | "readiness" | "inputs">): {
  first: Change;
  last: Change;
} | null {
  const [first, last] = [trend[0], trend.at(-1)];
  if (!first || !last || readiness.score === null) return null;
  if (first.formula !== inputs.formula || last.formula !== inputs.formula || first.score === null || last.score === null)
    return null;
  const since = (score: number) => Math.round(10 * ((readiness.score ?? 0) - score)) / 10;
  return { first: { points: since(first.score), at: first.at }, last: { points: since(last.score), at: last.at } };
}
