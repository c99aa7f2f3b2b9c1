import { NONE, NOT_REPORTED } from "./fact";

const TOKEN = /^[a-z0-9][a-z0-9 ._+,/-]{0,63}$/;

/**
 * A fact value out of what a source holds: lower case, `none` when it is there and empty, `not-reported` when it is not there
 * or an unresolved template expression, `other` when it is no token Azure would use, so that a tenant's text never gets in.
 */
export function token(value: unknown): string {
  if (value === undefined || isExpression(value)) return NOT_REPORTED;
  if (value === null || value === "") return NONE;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") return "other";
  const text = value.trim().toLowerCase();
  return TOKEN.test(text) ? text : "other";
}

/** An expression of an ARM template that nothing resolved: `[parameters('sku')]`; `[[` is an escaped bracket. */
export function isExpression(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("[") && !value.startsWith("[[") && value.endsWith("]");
}

/** The first value that says something; `none` when one was there and empty; else `not-reported`. */
export function firstOf(...values: readonly string[]): string {
  const said = values.find((value) => value !== NONE && value !== NOT_REPORTED);
  if (said !== undefined) return said;
  return values.includes(NONE) && !values.includes(NOT_REPORTED) ? NONE : NOT_REPORTED;
}

/** Follows keys into nested objects. Undefined stays undefined and an expression on the way stays itself; a gap is null. */
export function dig(value: unknown, ...keys: readonly string[]): unknown {
  let at = value;
  for (const key of keys) {
    if (at === undefined || isExpression(at)) return at;
    at = isRecord(at) ? (at[key] ?? null) : null;
  }
  return at;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of a list; none for anything else. */
export function recordsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** Translates a token by a table; what the table does not have is `none`, and unknown stays unknown. */
export function translate(value: unknown, table: Readonly<Record<string, string>>): string {
  const found = token(value);
  return found === NOT_REPORTED ? NOT_REPORTED : (table[found] ?? NONE);
}
