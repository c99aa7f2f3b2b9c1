import { isPassed, type Standing } from "../programme/decision";
import { dueRisk } from "../programme/due";
import { evaluateGate } from "../programme/evaluate";
import type { ProjectFacts } from "../programme/facts";
import { GATES } from "../programme/gate";
import type { Phase } from "../programme/phase";
import { gateSubject } from "../programme/responsibility";
import type { Dashboard } from "./dashboard";

export interface GatesGiven {
  readonly facts: ProjectFacts;
  readonly standing: Standing;
  readonly today: string;
  readonly dues: ReadonlyMap<Phase, string>;
  /** The day each gate was passed, as far as a decision says so. */
  readonly passes: ReadonlyMap<Phase, string>;
  /** Who does it or answers for it, by name: of a criterion, or of a whole gate. */
  readonly owners: ReadonlyMap<string, readonly string[]>;
}

/** Every gate with its date, its risk and what it still asks for. A criterion that nobody is named for is its gate's people's. */
export function gatesOf({ facts, standing, today, dues, passes, owners }: GatesGiven): Dashboard["gates"] {
  return GATES.map((gate) => {
    const { phase, title, criteria } = gate;
    const dueOn = dues.get(phase) ?? null;
    const passed = isPassed(phase, standing);
    const results = evaluateGate(gate, facts);
    const unmet = criteria
      .filter(({ id }) => results.some((result) => result.id === id && result.status === "unmet"))
      .map(({ id, title: asked }) => ({
        id,
        title: { ...asked },
        owners: [...(owners.get(id) ?? owners.get(gateSubject(phase)) ?? [])],
      }));
    return {
      phase,
      title: { ...title },
      dueOn,
      risk: passed ? null : dueRisk({ dueOn, today, unmet: unmet.length }),
      passedOn: passed ? (passes.get(phase) ?? null) : null,
      criteria: criteria.length,
      unmet,
    };
  });
}
