import { RuleSet } from "./rule-set";
import set2021 from "./rule-sets/2021-09.json" with { type: "json" };
import set2023 from "./rule-sets/2023-05.json" with { type: "json" };
import set2024 from "./rule-sets/2024-07.json" with { type: "json" };
import set2026 from "./rule-sets/2026-08.json" with { type: "json" };

/** Oldest first. A new set is one more line here and a file beside the old ones. */
export const RULE_SETS: readonly RuleSet[] = [set2021, set2023, set2024, set2026].map((set) => RuleSet.parse(set));

/** The set in force on a day (ISO); before the first one, the first. */
export function ruleSetOn(day: string, sets: readonly RuleSet[] = RULE_SETS): RuleSet {
  const [oldest] = sets;
  if (!oldest) throw new Error("no obligation rule set ships with the product");
  return sets.reduce((found, one) => (one.effectiveFrom <= day ? one : found), oldest);
}

/** A shipped set by its id; undefined when there is none. */
export function ruleSetOf(id: string): RuleSet | undefined {
  return RULE_SETS.find((set) => set.id === id);
}
