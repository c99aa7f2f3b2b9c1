import type { Predicate } from "@/lib/domain/catalogue/edition";
import { type FactName, NONE, NOT_REPORTED } from "@/lib/domain/inventory/fact";

/** A two-valued condition, as rule engines know it. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly fact: FactName | "service"; readonly op: "in" | "startsWith" | "contains"; readonly values: readonly string[] };

const reported = (fact: FactName): Condition => ({ not: { fact, op: "in", values: [NOT_REPORTED] } });

/** When a predicate is true, said to an engine that knows no missing facts. */
export function whenTrue(p: Predicate): Condition {
  if ("all" in p) return every(p.all.map(whenTrue));
  if ("any" in p) return some(p.any.map(whenTrue));
  if ("not" in p) return whenFalse(p.not);
  if ("in" in p) return { fact: p.fact, op: "in", values: p.in };
  const leaf = "startsWith" in p ? textLeaf(p.fact, "startsWith", p.startsWith) : textLeaf(p.fact, "contains", p.contains);
  return leaf;
}

/** When it is false: reported, and not so. */
export function whenFalse(p: Predicate): Condition {
  if ("all" in p) return some(p.all.map(whenFalse));
  if ("any" in p) return every(p.any.map(whenFalse));
  if ("not" in p) return whenTrue(p.not);
  if ("in" in p) return { not: { fact: p.fact, op: "in", values: [...p.in, NOT_REPORTED] } };
  return every([reported(p.fact), { not: whenTrue(p) }]);
}

/** When it is neither: some fact is missing, and what is known does not settle it. */
export function whenMissing(p: Predicate): Condition {
  if ("all" in p)
    return p.all.length === 1
      ? some(p.all.map(whenMissing))
      : every([some(p.all.map(whenMissing)), ...p.all.map((one) => ({ not: whenFalse(one) }))]);
  if ("any" in p)
    return p.any.length === 1
      ? some(p.any.map(whenMissing))
      : every([some(p.any.map(whenMissing)), ...p.any.map((one) => ({ not: whenTrue(one) }))]);
  if ("not" in p) return whenMissing(p.not);
  return { fact: p.fact, op: "in", values: [NOT_REPORTED] };
}

export function every(parts: readonly Condition[]): Condition {
  const [only, ...rest] = parts;
  return only !== undefined && rest.length === 0 ? only : { all: parts };
}

function some(parts: readonly Condition[]): Condition {
  const [only, ...rest] = parts;
  return only !== undefined && rest.length === 0 ? only : { any: parts };
}

/** `none` and `not-reported` have neither beginning nor part; the guard is written only where a value could match them. */
function textLeaf(fact: FactName, op: "startsWith" | "contains", values: readonly string[]): Condition {
  const leaf: Condition = { fact, op, values };
  const touches = [NONE, NOT_REPORTED].filter((word) =>
    values.some((v) => (op === "contains" ? word.includes(v) : word.startsWith(v))),
  );
  return touches.length === 0 ? leaf : { all: [{ not: { fact, op: "in", values: touches } }, leaf] };
}
