import type { RuleSetHead } from "@/lib/contract/obligation";
import type { RuleSet } from "@/lib/domain/obligation/rule-set";
import { RULE_SETS, ruleSetOf, ruleSetOn } from "@/lib/domain/obligation/shipped-rule-sets";
import { Unprocessable } from "../errors";

/** The set that was asked for, or the one in force on a day; refuses one that does not exist. */
export function askedRuleSet(id: string | undefined, day: string): RuleSet {
  const set = id === undefined ? ruleSetOn(day) : ruleSetOf(id);
  if (!set) throw new Unprocessable("unknown-rule-set");
  return set;
}

/** The state of the texts before another; the first has none before it and is its own. */
export function ruleSetBefore(set: RuleSet): RuleSet {
  return RULE_SETS[RULE_SETS.indexOf(set) - 1] ?? set;
}

export function headOf({ id, effectiveFrom, title, changes }: RuleSet): RuleSetHead {
  return { id, effectiveFrom, title, changes };
}
