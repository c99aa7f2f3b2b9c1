export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object by their names in lower case: tools write `SkuId` and `skuId`. Null for what is no object. */
export function fieldsOf(value: unknown): Fields | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name.toLowerCase(), one]));
}

/** The elements of a list; PowerShell writes a list of one as the one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined || value === "" ? [] : [value];
}

/** A text, or a number or boolean as one; null for anything else. */
export function textOf(value: unknown): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value.trim();
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

/** A whole number that is no less than zero, also when it is written as a text. */
export function countOf(value: unknown): number | null {
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isInteger(number) && number >= 0 ? number : null;
}

/** A boolean, also as PowerShell writes it. */
export function booleanOf(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string" || !/^\$?(true|false)$/i.test(value)) return null;
  return /true/i.test(value);
}
