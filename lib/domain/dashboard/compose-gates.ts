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
    const unmet = criteria.flatMap(({ id, title: asked }) => {
      const result = results.find((one) => one.id === id && one.status === "unmet");
      if (!result) return [];
      const { code, params } = result.fact;
      const named = [...(owners.get(id) ?? owners.get(gateSubject(phase)) ?? [])];
      return [{ id, title: { ...asked }, owners: named, fact: { code, params: { ...params } } }];
    });
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
