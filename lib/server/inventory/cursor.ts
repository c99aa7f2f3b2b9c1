import { Invalid } from "../errors";

/** A keyset cursor travels as base64url of JSON; anything else in its place is answered 400. */
export function encodeCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** The parts of a cursor, exactly `length` of them; null for the first page. */
export function decodeCursor(cursor: string | undefined, length: number): (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (
      Array.isArray(parts) &&
      parts.length === length &&
      parts.every((part) => typeof part === "string" || typeof part === "number")
    )
      return parts;
  } catch {
    // answered below
  }
  throw new Invalid([{ field: "after", message: "not a cursor of this list" }]);
}

/** One page out of `limit + 1` rows: the extra row only says that there is more. */
export function pageFrom<R, V>(
  rows: readonly R[],
  limit: number,
  view: (row: R) => V,
  cursor: (row: R) => readonly (string | number)[],
): { items: V[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), next: rows.length > limit && last !== undefined ? encodeCursor(cursor(last)) : null };
}
