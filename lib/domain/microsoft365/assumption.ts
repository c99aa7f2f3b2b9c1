import type { Text } from "@/lib/domain/text";
import data from "./assumptions.json" with { type: "json" };

/** What the estimate of the move takes for true until somebody measures it. Whole numbers. */
export const ASSUMPTION_IDS = [
  "mail-gb-per-day",
  "file-gb-per-day",
  "people-per-wave",
  "days-per-wave",
  "sites-per-day",
  "preparation-days",
  "settling-days",
  "growth-percent",
  "margin-percent",
] as const;
export type AssumptionId = (typeof ASSUMPTION_IDS)[number];
export type Assumptions = Readonly<Record<AssumptionId, number>>;

/** An assumption with the value it has until it is changed, its bounds, and why that value. No source gives it: ours, an inference. */
export interface AssumptionEntry {
  readonly id: AssumptionId;
  readonly unit: "gb-per-day" | "people" | "days" | "sites" | "percent";
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly name: Text;
  readonly because: Text;
}
export const ASSUMPTION_ENTRIES = data as readonly AssumptionEntry[];

/** All assumptions: those given where they are, ours elsewhere. */
export function assumptionsWith(given: Readonly<Partial<Assumptions>>): Assumptions {
  const entries = ASSUMPTION_ENTRIES.map(({ id, value }) => [id, given[id] ?? value]);
  return Object.fromEntries(entries) as unknown as Assumptions;
}
