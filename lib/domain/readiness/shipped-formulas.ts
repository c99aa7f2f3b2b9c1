import { Formula } from "./formula";
import first from "./formulas/2026-11.json" with { type: "json" };

/** Oldest first. A new formula is one more line here and a file beside the old one. */
export const FORMULAS: readonly Formula[] = [Formula.parse(first)];

/** The formula that is in force on a day (ISO); before the first one, the first. */
export function formulaOn(day: string, formulas: readonly Formula[] = FORMULAS): Formula {
  const [oldest] = formulas;
  if (!oldest) throw new Error("no readiness formula ships with the product");
  return formulas.reduce((found, one) => (one.effectiveFrom <= day ? one : found), oldest);
}
