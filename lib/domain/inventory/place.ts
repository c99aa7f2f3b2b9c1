import { isExpression } from "./extract-facts-token";
import { NONE, NOT_REPORTED } from "./fact";
import { locationClass, regionId } from "./vocabulary/region";

export interface Place {
  /** Azure region in lower case without spaces, or null. */
  readonly location: string | null;
  /** The `location` fact. */
  readonly fact: string;
}

const SILENT: Place = { location: null, fact: NOT_REPORTED };
const EMPTY: Place = { location: null, fact: NONE };
const MEMO_LIMIT = 2_000;
const memo = new Map<string, Place>();

/**
 * Where a source says a resource is: a region id or its display name in any language of the vocabulary.
 * Undefined and unresolved expressions are not reported; a region nobody knows keeps its name and has no class.
 */
export function placeOf(value: unknown): Place {
  if (value === undefined || isExpression(value)) return SILENT;
  if (typeof value !== "string" || value.trim() === "") return EMPTY;
  const known = memo.get(value);
  if (known !== undefined) return known;
  const place = find(value.trim());
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(value, place);
  return place;
}

function find(text: string): Place {
  const region = regionId(text);
  if (region !== null) return { location: region, fact: locationClass(region) };
  const bare = text.toLowerCase().replaceAll(" ", "");
  return { location: /^[a-z0-9-]{2,64}$/.test(bare) ? bare : null, fact: NOT_REPORTED };
}
