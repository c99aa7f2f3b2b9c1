import namespaces from "./namespaces.json" with { type: "json" };
import types from "./types.json" with { type: "json" };

/** What neither the vocabulary nor a known namespace tells. */
export const UNMAPPED = "unmapped";

const KNOWN_TYPES: ReadonlySet<string> = new Set(types);
const KNOWN_NAMESPACES: ReadonlySet<string> = new Set([...namespaces, ...types.map((type) => type.slice(0, type.indexOf("/")))]);

/** Answers are kept because an estate repeats few types; bounded because a tenant can invent as many as it likes. */
const MEMO_LIMIT = 10_000;
const memo = new Map<string, string>();

/** Whether a resource provider of this name exists (`microsoft.network`), in any casing. */
export function isKnownNamespace(namespace: string): boolean {
  return KNOWN_NAMESPACES.has(namespace.toLowerCase());
}

/** Whether the vocabulary holds exactly this ARM type, in any casing. */
export function isKnownType(type: string): boolean {
  return KNOWN_TYPES.has(type.toLowerCase());
}

/**
 * The `type` fact of a resource: an ARM type in, a word of the closed vocabulary out, never text a tenant chose.
 * The type itself when known; else its nearest known parent + `/*`; else its namespace + `/*`; else `unmapped`.
 * A type declared on another resource (`…/providers/microsoft.insights/diagnosticsettings`) is the type it ends with.
 */
export function vocabularyType(type: string): string {
  const known = memo.get(type);
  if (known !== undefined) return known;
  const answer = resolve(type.trim().toLowerCase());
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(type, answer);
  return answer;
}

function resolve(type: string): string {
  if (KNOWN_TYPES.has(type)) return type;
  const segments = type.split("/");
  const extension = extensionOf(segments);
  if (extension !== null) return resolve(extension);
  for (let length = segments.length - 1; length >= 2; length--) {
    const parent = segments.slice(0, length).join("/");
    if (KNOWN_TYPES.has(parent)) return `${parent}/*`;
  }
  const namespace = segments[0] ?? "";
  return KNOWN_NAMESPACES.has(namespace) ? `${namespace}/*` : UNMAPPED;
}

/** The last provider type inside a longer one, or null. Only a known namespace counts: a tenant's text may hold dots too. */
function extensionOf(segments: readonly string[]): string | null {
  for (let index = segments.length - 2; index > 0; index--) {
    if (KNOWN_NAMESPACES.has(segments[index] ?? "")) return segments.slice(index).join("/");
  }
  return null;
}
