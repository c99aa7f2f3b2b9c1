import { noVerdicts } from "./severity";
import { type Blocker, type Finding, type Grade, VERDICTS, type Verdict, type WorkloadVerdict } from "./verdict";
import { findingKey } from "./workload";

/** One reason that holds back workloads of an estate. */
export interface EstateBlocker extends Blocker {
  readonly workloads: number;
}

export interface EstateTotals {
  readonly workloads: number;
  readonly resources: number;
  readonly byWorkload: Readonly<Record<Verdict, number>>;
  readonly byResource: Readonly<Record<Verdict, number>>;
  /** Workloads with a deciding verdict, by the grade it rests on: what rests on `weak` is told apart. */
  readonly byEvidence: Readonly<Record<Grade, number>>;
  readonly completeness: WorkloadVerdict["completeness"];
  /** Most workloads first, then most resources. */
  readonly blockers: readonly EstateBlocker[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The estate in figures. In: the verdict of every workload, in any order. Out: counts; nothing is rounded or estimated. */
export function estateTotals(workloads: Iterable<WorkloadVerdict>): EstateTotals {
  const byWorkload = noVerdicts();
  const byResource = noVerdicts();
  const byEvidence: Record<Grade, number> = { confirmed: 0, strong: 0, weak: 0, none: 0 };
  const completeness = { reported: 0, needed: 0 };
  const blockers = new Map<Finding, Mutable<EstateBlocker>>();
  for (const workload of workloads) {
    byWorkload[workload.verdict] += 1;
    if (workload.verdict !== "configuration") byEvidence[workload.evidence] += 1;
    for (const verdict of VERDICTS) byResource[verdict] += workload.resources[verdict];
    completeness.reported += workload.completeness.reported;
    completeness.needed += workload.completeness.needed;
    for (const blocker of workload.blocking) addBlocker(blockers, blocker);
  }
  return {
    workloads: sum(byWorkload),
    resources: sum(byResource),
    byWorkload,
    byResource,
    byEvidence,
    completeness,
    blockers: ranked(blockers.values()),
  };
}

/** Findings are shared objects for the most part: they are counted as such before their keys are written. */
function addBlocker(blockers: Map<Finding, Mutable<EstateBlocker>>, blocker: Blocker): void {
  const known = blockers.get(blocker.finding);
  if (known === undefined) {
    blockers.set(blocker.finding, { ...blocker, workloads: 1 });
    return;
  }
  known.resources += blocker.resources;
  known.workloads += 1;
}

function ranked(blockers: Iterable<EstateBlocker>): EstateBlocker[] {
  const merged = new Map<string, EstateBlocker>();
  for (const blocker of blockers) {
    const key = `${blocker.verdict}|${findingKey(blocker.finding)}`;
    const known = merged.get(key);
    const resources = blocker.resources + (known?.resources ?? 0);
    const workloads = blocker.workloads + (known?.workloads ?? 0);
    merged.set(key, { ...(known ?? blocker), resources, workloads });
  }
  return [...merged]
    .sort(([left, a], [right, b]) => b.workloads - a.workloads || b.resources - a.resources || (left < right ? -1 : 1))
    .map(([, blocker]) => blocker);
}

function sum(counts: Readonly<Record<Verdict, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
