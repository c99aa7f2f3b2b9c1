import type { Decision, Outcome } from "../decision/decision";
import { restsOnLittle } from "../eligibility/rests-on-little";
import type { Grade, Verdict } from "../eligibility/verdict";
import type { Level } from "../obligation/obligation";
import type { Hosting } from "../obligation/situation";
import type { Dashboard } from "./dashboard";

/** Workloads that a decision cannot tell apart. */
export interface DecidedWorkloads {
  readonly verdict: Verdict;
  readonly evidence: Grade;
  readonly level: Level;
  readonly hosting: Hosting | null;
  readonly decision: Pick<Decision, "outcome" | "clock">;
  readonly workloads: number;
}
/** With the ids of the first of them, where they may be told by name. */
export interface ToldWorkloads extends DecidedWorkloads {
  readonly some: readonly string[];
}

type Decisions = Dashboard["decisions"];
type Cell = Decisions["cells"][number];

/** Decisions by verdict, level and outcome; `weak`: those whose verdict rests on little. */
export function cellsOf(groups: readonly DecidedWorkloads[]): Decisions {
  const cells = new Map<string, Cell>();
  let pressing = 0;
  for (const { verdict, evidence, level, decision, workloads } of groups) {
    const { outcome, clock } = decision;
    if (clock.cannotWait !== null) pressing += workloads;
    const key = `${verdict} ${level} ${outcome}`;
    const cell = cells.get(key) ?? { verdict, level, outcome, workloads: 0, weak: 0 };
    cells.set(key, cell);
    cell.workloads += workloads;
    if (restsOnLittle(verdict, evidence)) cell.weak += workloads;
  }
  const sorted = [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
  return { workloads: groups.reduce((sum, one) => sum + one.workloads, 0), pressing, cells: sorted };
}

/** Outcomes whose workloads a committee asks for by name. */
const NAMED = ["migrate-now", "must-not", "trusted-alternative", "examine"] as const satisfies readonly Outcome[];
export const NAMES_SHOWN = 3;

/** Ids of the workloads to be named, by outcome. */
export function toName(groups: readonly ToldWorkloads[]): { readonly outcome: Outcome; readonly ids: readonly string[] }[] {
  return NAMED.map((outcome) => {
    const those = groups.filter(({ decision }) => decision.outcome === outcome);
    return { outcome, ids: those.flatMap(({ some }) => some) };
  }).filter(({ ids }) => ids.length > 0);
}

/** Of the workloads of a cell, so many are kept by name. */
export const NAMES_OF_CELL = 5;

/** Cells with the names of the first of their workloads: each group tells its own in the order of names, so that no other comes before. */
export function withNames(
  cells: readonly Cell[],
  groups: readonly ToldWorkloads[],
  nameOf: (id: string) => string | undefined,
): Cell[] {
  return cells.map((cell) => {
    const those = groups.filter(
      ({ verdict, level, decision }) => verdict === cell.verdict && level === cell.level && decision.outcome === cell.outcome,
    );
    return {
      ...cell,
      names: firstNames(
        idsToName(those).flatMap((id) => nameOf(id) ?? []),
        NAMES_OF_CELL,
      ),
    };
  });
}

/** The ids of the workloads that may be among the first of a cell. */
export function idsToName(groups: readonly ToldWorkloads[]): string[] {
  return groups.flatMap(({ some }) => some.slice(0, NAMES_OF_CELL));
}

/** The first names, in the order of the alphabet. */
export function firstNames(names: readonly string[], most = NAMES_SHOWN): string[] {
  return [...names].sort((a, b) => a.localeCompare(b, "fr")).slice(0, most);
}

export const PRESSING_SHOWN = 10;

type PressingWorkload = Omit<Dashboard["pressing"][number], "name" | "owner">;

/** The first that cannot wait, earliest deadline first; an undated deadline comes last. */
export function pressingOf(groups: readonly ToldWorkloads[]): PressingWorkload[] {
  const found = groups.flatMap(({ decision: { outcome, clock }, some }) => {
    if (clock.cannotWait === null) return [];
    const { text: deadline, on } = clock.cannotWait.deadline;
    return some.map((workloadId) => ({ workloadId, outcome, deadline: { ...deadline }, on }));
  });
  const day = ({ on }: PressingWorkload) => on ?? "9999-12-31";
  return found.sort((a, b) => compare(day(a), day(b)) || compare(a.workloadId, b.workloadId)).slice(0, PRESSING_SHOWN);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
