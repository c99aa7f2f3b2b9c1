import type { Formula } from "../readiness/formula";
import type { Readiness } from "../readiness/score";
import type { Dashboard } from "./dashboard";

/** The score with its dimensions, named as the formula names them. */
export function readinessFigures({ score, completeness, firm, dimensions }: Readiness, formula: Formula): Dashboard["readiness"] {
  return {
    score,
    completeness,
    firm,
    dimensions: dimensions.map(({ id, weight, score: scored, known, points }) => {
      const name = formula.dimensions.find((one) => one.id === id)?.name ?? { fr: id, en: id };
      return { id, name: { ...name }, weight, score: scored, known, points };
    }),
  };
}
