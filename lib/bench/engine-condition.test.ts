import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { someFacts } from "@/lib/domain/catalogue/builders";
import type { Predicate } from "@/lib/domain/catalogue/edition";
import { evaluate } from "@/lib/domain/eligibility/predicate";
import type { Facts } from "@/lib/domain/inventory/fact";
import { type Condition, whenFalse, whenMissing, whenTrue } from "./engine-condition";

/** The plainest reading of a condition, as a peer has it. */
function holds(condition: Condition, facts: Facts): boolean {
  if ("all" in condition) return condition.all.every((one) => holds(one, facts));
  if ("any" in condition) return condition.any.some((one) => holds(one, facts));
  if ("not" in condition) return !holds(condition.not, facts);
  const value = condition.fact === "service" ? "" : facts[condition.fact];
  if (condition.op === "in") return condition.values.includes(value);
  return condition.values.some((part) => (condition.op === "startsWith" ? value.startsWith(part) : value.includes(part)));
}

const fact = fc.constantFrom("size" as const, "sku" as const, "os" as const);
const parts = fc.subarray(["a", "ab", "n", "none", "o", "not-reported"], { minLength: 1 });
const leaf: fc.Arbitrary<Predicate> = fc.oneof(
  fc.record({ fact, in: fc.subarray(["a", "ab", "none"], { minLength: 1 }) }),
  fc.record({ fact, startsWith: parts }),
  fc.record({ fact, contains: parts }),
);
const predicate = fc.letrec<{ node: Predicate }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie("node").map((not) => ({ not })),
  ),
})).node;
const value = fc.constantFrom("a", "ab", "none", "not-reported");
const facts = fc.record({ size: value, sku: value, os: value }).map((some) => someFacts(some));

describe("a predicate said to an engine without missing facts", () => {
  it("holds exactly where the predicate is true, false or missing", () => {
    fc.assert(
      fc.property(predicate, facts, (tested, known) => {
        const answer = evaluate(tested, known);
        expect(holds(whenTrue(tested), known)).toBe(answer === true);
        expect(holds(whenFalse(tested), known)).toBe(answer === false);
        expect(holds(whenMissing(tested), known)).toBe(answer === "missing");
      }),
      { numRuns: 500 },
    );
  });

  it("guards text against none only where a value could match it", () => {
    const plain: Predicate = { fact: "size", startsWith: ["standard_m"] };
    expect(whenTrue(plain)).toEqual({ fact: "size", op: "startsWith", values: ["standard_m"] });
    expect(whenTrue({ fact: "size", startsWith: ["n"] })).toHaveProperty("all");
  });
});
