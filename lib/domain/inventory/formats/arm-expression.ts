import { isExpression, isRecord } from "../extract-facts-token";

/** Steps that resolving may take in one file, so that variables made of variables cannot keep it busy for ever. */
export interface Budget {
  left: number;
}
export const newBudget = (): Budget => ({ left: 1_000_000 });

/** What an expression may refer to in one template: values by name in lower case. Secure parameters are never among them. */
export interface Scope {
  readonly parameters: ReadonlyMap<string, unknown>;
  readonly variables: ReadonlyMap<string, unknown>;
  readonly budget: Budget;
}

const REFERENCE = /^\[\s*(parameters|variables)\(\s*'([^']+)'\s*\)((?:\.\w+|\[[^[\]]+\])*)\s*\]$/i;
/** Steps into a value: `.name`, `[0]`, `['name']`, `[parameters('choice')]`. */
const STEP = /\.(\w+)|\[([^[\]]+)\]/g;
const LITERAL = /^\[\s*'([^']*)'\s*\]$/;
/** References that lead to references, and levels of nested values; more is a circle or decides nothing. */
const DEPTH = 14;

/**
 * Replaces expressions that only name a parameter with a default, a variable or a literal. What would need Azure to be
 * evaluated stays the expression it was. Only the first levels of nested values are followed.
 */
export function resolveValue(value: unknown, scope: Scope, depth = 0): unknown {
  scope.budget.left -= 1;
  if (depth >= DEPTH || scope.budget.left <= 0) return value;
  if (typeof value === "string") return isExpression(value) ? resolveText(value, scope, depth) : value;
  if (Array.isArray(value)) return value.map((item) => resolveValue(item, scope, depth + 1));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveValue(item, scope, depth + 1)]));
}

function resolveText(text: string, scope: Scope, depth: number): unknown {
  const literal = LITERAL.exec(text)?.[1];
  if (literal !== undefined) return literal;
  const reference = REFERENCE.exec(text);
  if (!reference) return text;
  const [, kind = "", name = "", path = ""] = reference;
  const values = kind.toLowerCase() === "parameters" ? scope.parameters : scope.variables;
  let value = values.get(name.toLowerCase());
  for (const [, field, index] of path.matchAll(STEP)) {
    const key = field ?? resolveValue(`[${index}]`, scope, depth + 1);
    value = stepInto(isExpression(value) ? resolveValue(value, scope, depth + 1) : value, key);
  }
  return value === undefined ? text : resolveValue(value, scope, depth + 1);
}

function stepInto(value: unknown, key: unknown): unknown {
  if (Array.isArray(value)) return value[Number(String(key).replace(/[[\]]/g, ""))];
  return isRecord(value) && typeof key === "string" ? member(value, key) : undefined;
}

/** The scope of a template: its parameter defaults, overlaid with what its parent passes, and its variables. */
export function scopeOf(
  template: Readonly<Record<string, unknown>>,
  passed: ReadonlyMap<string, unknown>,
  budget: Budget,
): Scope {
  const parameters = new Map<string, unknown>();
  for (const [name, declaration] of entriesOf(template, "parameters")) {
    if (!isRecord(declaration) || /^secure/i.test(String(member(declaration, "type")))) continue;
    const given = passed.get(name);
    const value = given === undefined ? member(declaration, "defaultValue") : given;
    if (value !== undefined) parameters.set(name, value);
  }
  return { parameters, variables: new Map(entriesOf(template, "variables")), budget };
}

/** The values a deployment passes to its template, resolved where they are written. */
export function passedValues(parameters: unknown, scope: Scope): ReadonlyMap<string, unknown> {
  const passed = new Map<string, unknown>();
  for (const [name, wrapped] of isRecord(parameters) ? Object.entries(parameters) : []) {
    const value = isRecord(wrapped) ? resolveValue(member(wrapped, "value"), scope) : undefined;
    if (value !== undefined) passed.set(name.toLowerCase(), value);
  }
  return passed;
}

/** A member of a template object; Resource Manager ignores the casing of keys. */
export function member(object: unknown, key: string): unknown {
  if (!isRecord(object)) return undefined;
  if (Object.hasOwn(object, key)) return object[key];
  const wanted = key.toLowerCase();
  const found = Object.keys(object).find((name) => name.toLowerCase() === wanted);
  return found === undefined ? undefined : object[found];
}

function entriesOf(template: Readonly<Record<string, unknown>>, key: string): [string, unknown][] {
  const object = member(template, key);
  return isRecord(object) ? Object.entries(object).map(([name, value]) => [name.toLowerCase(), value]) : [];
}
