import type { AssessmentStanding, EstateStanding, ReadinessFacts } from "./facts";
import type { Formula, FormulaDimension } from "./formula";

const words = (text: string) => ({ fr: text, en: text });

export function aDimension(id: string, override: Partial<FormulaDimension> = {}): FormulaDimension {
  const plain = { id, weight: 50, name: words(id), because: words("because"), basis: words("basis") };
  return { ...plain, source: "assessment", measures: [{ id, weight: 100, name: words(id) }], ...override };
}

/** Training of two roles, and two questionnaires. */
export function aFormula(override: Partial<Formula> = {}): Formula {
  const roles = ["architect", "support"].map((id, at) => ({ id, weight: at === 0 ? 75 : 25, name: words(id) }));
  const training = aDimension("training", { weight: 20, source: "training", measures: roles });
  const dimensions = [training, aDimension("technical", { weight: 50 }), aDimension("exit", { weight: 30 })];
  return { id: "2026-11", effectiveFrom: "2026-11-01", dimensions, ...override };
}

export function aStanding(questionnaire: string, override: Partial<AssessmentStanding> = {}): AssessmentStanding {
  return { assessmentId: `${questionnaire}-1`, questionnaire, state: "draft", score: 60, completeness: 1, ...override };
}

export function anEstate(override: Partial<EstateStanding> = {}): EstateStanding {
  const named = { withOwner: 20, withCriticality: 10, withDataCategories: 0 };
  return { workloads: 40, ...named, undetermined: 10, substantiated: 15, ...override };
}

export function someFacts(override: Partial<ReadinessFacts> = {}): ReadinessFacts {
  return { training: [], assessments: [], estate: null, ...override };
}
