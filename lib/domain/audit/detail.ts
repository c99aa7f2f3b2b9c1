/** One field of an audited act: what it was and what it became. */
export interface AuditedChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}
/** Something said of an act besides. */
export interface AuditedFact {
  readonly field: string;
  readonly value: string | null;
}
export interface AuditedDetail {
  readonly changes: readonly AuditedChange[];
  readonly facts: readonly AuditedFact[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * An act's detail for reading: fields of `before` and `after` face to face, and those of one field that holds both; what stayed is
 * left out; everything else as facts, `plan.added` for what lies inside. A detail that is no JSON object (nobody writes one) is a single fact.
 */
export function auditedDetail(stored: string): AuditedDetail {
  const detail = fieldsOf(parsed(stored));
  if (!detail) return { changes: [], facts: [{ field: "detail", value: stored }] };
  const { before, after, ...rest } = detail;
  const changes = changesBetween(before, after, "");
  const facts: AuditedFact[] = [];
  for (const [field, value] of Object.entries(rest)) {
    const inside = fieldsOf(value);
    if (inside && "before" in inside && "after" in inside) changes.push(...changesBetween(inside.before, inside.after, field));
    else facts.push(...[...flatten(value, field)].map(([path, text]) => ({ field: path, value: text })));
  }
  return { changes, facts };
}

function changesBetween(before: unknown, after: unknown, path: string): AuditedChange[] {
  const [old, fresh] = [flatten(before, path), flatten(after, path)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? null, after: fresh.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

function parsed(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): Fields | null {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Fields) : null;
}

/** A value alone (`before: "reader"`) has no field of its own: it is called `value`. */
function flatten(value: unknown, path: string): Map<string, string | null> {
  const fields = fieldsOf(value);
  if (!fields) return value === undefined ? new Map() : new Map([[path || "value", written(value)]]);
  const inside = Object.entries(fields).flatMap(([key, one]) => [...flatten(one, path ? `${path}.${key}` : key)]);
  return new Map(inside);
}

/** Thousands of resources may be moved at once: the export has them all. */
const LONGEST_LIST = 12;

function written(value: unknown): string | null {
  if (value === null) return null;
  if (!Array.isArray(value)) return String(value);
  const shown = value.slice(0, LONGEST_LIST).map((one) => (typeof one === "object" ? JSON.stringify(one) : String(one)));
  return shown.join(", ") + (value.length > LONGEST_LIST ? ` … (+${value.length - LONGEST_LIST})` : "");
}

const SECRET = /token|hash|secret|password|passphrase|otp|cookie|credential|^(recovery)?codes?$|session$/i;
const PERSONAL = /e-?mail/i;

/**
 * Names of fields that an audit row must not hold, at any depth: what opens doors, and addresses where an id would do (a row
 * outlives the person, an address is to be erased with them). Ids and counts of such things may stay: `sessionId`, `sessions: 3`.
 */
export function unfitFields(detail: unknown, path = ""): string[] {
  if (Array.isArray(detail)) return detail.flatMap((one) => unfitFields(one, path));
  const fields = fieldsOf(detail);
  if (!fields) return [];
  return Object.entries(fields).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    const unfit = (SECRET.test(key) || PERSONAL.test(key)) && typeof value === "string";
    return [...(unfit ? [here] : []), ...unfitFields(value, here)];
  });
}
