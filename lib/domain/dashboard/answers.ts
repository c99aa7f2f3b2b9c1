import type { Outcome } from "../decision/decision";
import type { Phase } from "../programme/phase";
import type { Dashboard } from "./dashboard";

// The page has its texts in one language, the documents in both: what answers a committee reads either.
type Cell = Dashboard["decisions"]["cells"][number];

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

/** Workloads of one outcome. */
export function decidedAs(cells: readonly Cell[], outcome: Outcome): Counted {
  return together(cells.filter((cell) => cell.outcome === outcome));
}

/** A reason of some workloads, the first of them by name: of no document of an earlier release. */
interface SharedBy {
  readonly workloads: number;
  readonly names?: readonly string[] | undefined;
}

/** Names of the first of some workloads, and how many more there are. */
export interface NamedFew {
  readonly names: readonly string[];
  readonly more: number;
}

function few(names: readonly string[], workloads: number): NamedFew {
  return { names, more: Math.max(0, workloads - names.length) };
}

/** Whose reason it is. */
export function namedBy({ names = [], workloads }: SharedBy): NamedFew {
  return few(names, workloads);
}

/** So many reasons are told beside a figure; the others are counted. */
const REASONS_TOLD = 2;

/** Some workloads with the reasons that most of them share, and how many have another one. */
interface Reasoned<Why> {
  readonly why: readonly Why[];
  readonly others: number;
}

function reasoned<Why extends SharedBy>(all: readonly Why[], workloads: number, most: number): Reasoned<Why> {
  const why = all.slice(0, most);
  const told = why.reduce((sum, one) => sum + one.workloads, 0);
  return { why, others: why.length > 0 ? Math.max(0, workloads - told) : 0 };
}

interface NamedOutcome<Why> {
  readonly outcome: Outcome;
  readonly names: readonly string[];
  readonly why?: readonly Why[] | undefined;
}

/** The workloads of an outcome: how many, why they are decided so, and the first by name unless each reason names its own. */
export interface NamedAnswer<Why> extends Counted, NamedFew, Reasoned<Why> {}

/** An outcome with its first names and its reasons; none where the document is of a release that kept none. */
export function namedAs<Why extends SharedBy>(
  { cells, named = [] }: { readonly cells: readonly Cell[]; readonly named?: readonly NamedOutcome<Why>[] | undefined },
  outcome: Outcome,
  most = REASONS_TOLD,
): NamedAnswer<Why> {
  const counted = decidedAs(cells, outcome);
  const found = named.find((one) => one.outcome === outcome);
  const reasons = reasoned(found?.why ?? [], counted.workloads, most);
  const told = reasons.why.length > 0 && reasons.why.every(({ names = [] }) => names.length > 0);
  return { ...counted, ...(told ? few([], 0) : few(found?.names ?? [], counted.workloads)), ...reasons };
}

/** Workloads that are eligible and do not move now: how many, and why. */
export interface WaitingAnswer<Why> extends Reasoned<Why> {
  readonly workloads: number;
}

export function waitingIn<Why extends SharedBy>({
  cells,
  waiting = [],
}: {
  readonly cells: readonly Cell[];
  readonly waiting?: readonly Why[] | undefined;
}): WaitingAnswer<Why> {
  const those = cells.filter(({ verdict, outcome }) => verdict === "eligible" && outcome !== "migrate-now");
  const { workloads } = together(those);
  return { workloads, ...reasoned(waiting, workloads, REASONS_TOLD) };
}

interface Path<Gate> {
  readonly gates: readonly Gate[];
  readonly phase: Phase;
  /** The last gate was passed. */
  readonly operating: boolean;
}

/** The gate that ends the phase under way; null once the last one is passed. */
export function nextGateOf<Gate extends { readonly phase: Phase }>({ gates, phase, operating }: Path<Gate>): Gate | null {
  return operating ? null : (gates.find((gate) => gate.phase === phase) ?? null);
}

/** The blocker that matters most: the one that frees most, or holds most back where dealing with one alone frees nothing. */
export function firstBlocker<Blocker>(blockers: readonly Blocker[]): Blocker | null {
  return blockers[0] ?? null;
}

export interface Dated<Gate, Pressing> {
  readonly on: string;
  readonly gate: Gate | null;
  readonly pressing: Pressing | null;
}

/** The date of the next gate and the first deadline that cannot wait, the earlier one first; what has no date is left out. */
export function datesAhead<
  Gate extends { readonly phase: Phase; readonly dueOn: string | null },
  Pressing extends { readonly on: string | null },
>({ pressing, ...path }: Path<Gate> & { readonly pressing: readonly Pressing[] }): Dated<Gate, Pressing>[] {
  const gate = nextGateOf(path);
  const first = pressing.find(({ on }) => on !== null);
  const dates: Dated<Gate, Pressing>[] = [];
  if (gate?.dueOn) dates.push({ on: gate.dueOn, gate, pressing: null });
  if (first?.on) dates.push({ on: first.on, gate: null, pressing: first });
  return dates.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
