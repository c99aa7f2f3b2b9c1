import type { Predicate } from "@/lib/domain/catalogue/edition";
import { type FactName, type Facts, NONE, NOT_REPORTED } from "@/lib/domain/inventory/fact";

/** Kleene's three values: `missing` when a fact that is not reported could still turn the answer. */
export type Truth = boolean | "missing";
export type Test = (facts: Facts) => Truth;

/**
 * Whether facts fulfil a predicate. One true branch settles `any`, one false branch settles `all`, whatever else is missing.
 * `none` is a value: `in` may name it; `contains` and `startsWith` are false on it.
 */
export function evaluate(predicate: Predicate, facts: Facts): Truth {
  return compilePredicate(predicate)(facts);
}

/** The same as a closure, prepared once per edition. */
export function compilePredicate(predicate: Predicate): Test {
  if ("all" in predicate) return every(predicate.all.map(compilePredicate));
  if ("any" in predicate) return some(predicate.any.map(compilePredicate));
  if ("not" in predicate) return negation(compilePredicate(predicate.not));
  if ("in" in predicate) return membership(predicate.fact, predicate.in);
  if ("startsWith" in predicate) return text(predicate.fact, predicate.startsWith, (value, part) => value.startsWith(part));
  return text(predicate.fact, predicate.contains, (value, part) => value.includes(part));
}

/** The facts a predicate looks at, each once, in order of appearance. */
export function factsOf(predicate: Predicate): FactName[] {
  if ("all" in predicate) return [...new Set(predicate.all.flatMap(factsOf))];
  if ("any" in predicate) return [...new Set(predicate.any.flatMap(factsOf))];
  if ("not" in predicate) return factsOf(predicate.not);
  return [predicate.fact];
}

function every(tests: readonly Test[]): Test {
  return (facts) => {
    let answer: Truth = true;
    for (const test of tests) {
      const one = test(facts);
      if (one === false) return false;
      if (one === "missing") answer = "missing";
    }
    return answer;
  };
}

function some(tests: readonly Test[]): Test {
  return (facts) => {
    let answer: Truth = false;
    for (const test of tests) {
      const one = test(facts);
      if (one === true) return true;
      if (one === "missing") answer = "missing";
    }
    return answer;
  };
}

function negation(test: Test): Test {
  return (facts) => {
    const one = test(facts);
    return one === "missing" ? "missing" : !one;
  };
}

function membership(fact: FactName, values: readonly string[]): Test {
  const allowed = new Set(values);
  return (facts) => {
    const value = facts[fact];
    return value === NOT_REPORTED ? "missing" : allowed.has(value);
  };
}

function text(fact: FactName, parts: readonly string[], holds: (value: string, part: string) => boolean): Test {
  return (facts) => {
    const value = facts[fact];
    if (value === NOT_REPORTED) return "missing";
    if (value === NONE) return false;
    for (const part of parts) if (holds(value, part)) return true;
    return false;
  };
}
