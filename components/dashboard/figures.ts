import { wallDay } from "@/lib/domain/training/meeting-time";
import type { WordedDashboard } from "./worded-dashboard";

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
