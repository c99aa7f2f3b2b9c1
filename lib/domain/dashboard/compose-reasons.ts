import type { Decision, Outcome } from "../decision/decision";
import { type Reason, reasonOf } from "../decision/reason";
import type { Dashboard } from "./dashboard";

interface ReasonedWorkloads {
  readonly decision: Pick<Decision, "outcome" | "ruleId" | "argument">;
  readonly workloads: number;
}
type Why = NonNullable<NonNullable<Dashboard["decisions"]["named"]>[number]["why"]>;

const SHOWN = 2;

/** Why the workloads of an outcome are decided so: the reasons that most of them share, each with how many do. */
export function whyOf(groups: readonly ReasonedWorkloads[], outcome: Outcome): Why {
  const shared = new Map<string, { reason: Reason; workloads: number }>();
  for (const { decision, workloads } of groups) {
    const reason = decision.outcome === outcome ? reasonOf(decision) : null;
    if (reason === null) continue;
    const found = shared.get(reason.text.fr) ?? { reason, workloads: 0 };
    shared.set(reason.text.fr, found);
    found.workloads += workloads;
  }
  return [...shared]
    .sort(([a, one], [b, other]) => other.workloads - one.workloads || (a < b ? -1 : 1))
    .slice(0, SHOWN)
    .map(([, { reason, workloads }]) => ({
      text: { ...reason.text },
      standing: reason.standing,
      source: { ...reason.source.text },
      date: reason.source.date,
      workloads,
    }));
}
