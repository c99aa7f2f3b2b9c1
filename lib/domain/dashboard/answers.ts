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

interface NamedOutcome<Why> {
  readonly outcome: Outcome;
  readonly names: readonly string[];
  readonly why?: readonly Why[] | undefined;
}

/** The workloads of an outcome: how many, the first by name, how many more, and why they are decided so. */
export interface NamedAnswer<Why> extends Counted {
  readonly names: readonly string[];
  readonly more: number;
  readonly why: readonly Why[];
}

/** An outcome with its first names and its reasons; none where the document is of a release that kept none. */
export function namedAs<Why>(
  { cells, named = [] }: { readonly cells: readonly Cell[]; readonly named?: readonly NamedOutcome<Why>[] | undefined },
  outcome: Outcome,
): NamedAnswer<Why> {
  const counted = decidedAs(cells, outcome);
  const found = named.find((one) => one.outcome === outcome);
  const names = found?.names ?? [];
  return { ...counted, names, more: Math.max(0, counted.workloads - names.length), why: found?.why ?? [] };
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
