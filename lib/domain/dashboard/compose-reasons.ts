import type { Decision, Outcome } from "../decision/decision";
import { type Reason, reasonOf, waitingReasonOf } from "../decision/reason";
import type { Verdict } from "../eligibility/verdict";
import type { Dashboard } from "./dashboard";

interface ReasonedWorkloads {
  readonly verdict: Verdict;
  readonly decision: Pick<Decision, "outcome" | "ruleId" | "argument">;
  readonly workloads: number;
}

/** A reason that workloads of one outcome share. */
export interface SharedReason {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly workloads: number;
  /** Places of their groups, among those given. */
  readonly places: readonly number[];
}

const SHOWN = 5;
const SETTLED = ["must-not", "examine"] as const satisfies readonly Outcome[];

/** The reasons that a committee is told. */
export interface ToldReasons {
  /** Why workloads are decided so, where one clause settles it: of each outcome those that most of its workloads share. */
  readonly why: readonly SharedReason[];
  /** Why workloads that are eligible do not move now. */
  readonly waiting: readonly SharedReason[];
}

export function toldReasons(groups: readonly ReasonedWorkloads[]): ToldReasons {
  const why = SETTLED.flatMap((outcome) =>
    shared(groups, ({ decision }) => (decision.outcome === outcome ? reasonOf(decision) : null)),
  );
  const waits = ({ verdict, decision }: ReasonedWorkloads) => verdict === "eligible" && decision.outcome !== "migrate-now";
  return { why, waiting: shared(groups, (group) => (waits(group) ? waitingReasonOf(group.decision) : null)) };
}

function shared(groups: readonly ReasonedWorkloads[], reasonFor: (group: ReasonedWorkloads) => Reason | null): SharedReason[] {
  const found = new Map<string, { outcome: Outcome; reason: Reason; workloads: number; places: number[] }>();
  for (const [place, group] of groups.entries()) {
    const reason = reasonFor(group);
    if (reason === null) continue;
    const { outcome } = group.decision;
    const key = `${outcome} ${reason.text.fr}`;
    const one = found.get(key) ?? { outcome, reason, workloads: 0, places: [] };
    found.set(key, one);
    one.workloads += group.workloads;
    one.places.push(place);
  }
  return [...found]
    .sort(([a, one], [b, other]) => other.workloads - one.workloads || (a < b ? -1 : 1))
    .slice(0, SHOWN)
    .map(([, one]) => one);
}

type Why = NonNullable<NonNullable<Dashboard["decisions"]["named"]>[number]["why"]>[number];

/** A shared reason as the document keeps it. */
export function keptReason({ reason: { text, standing, source }, workloads }: SharedReason, names: readonly string[]): Why {
  return {
    text: { ...text },
    standing,
    source: { ...source.text },
    date: source.date,
    workloads,
    ...(names.length > 0 ? { names: [...names] } : {}),
  };
}
