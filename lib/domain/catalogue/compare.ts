import type { ServiceStatus } from "./claim";
import type { Edition, Rule, Service } from "./edition";
import { lookupOf } from "./lookup";
import { type DerivedStatus, deriveStatus } from "./status";

/** One side of a change: what the edition says of a service. */
export type StatusSide = Pick<DerivedStatus, "whyNot" | "plannedFor" | "grade"> & { readonly status: ServiceStatus };

export interface EditionDifference {
  readonly services: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    /** Status, why-not, planned date or grade differ. */
    readonly changed: readonly { readonly id: string; readonly before: StatusSide; readonly after: StatusSide }[];
  };
  readonly rules: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    /** Which parts of the rule differ: `when`, `effect`, `evidence`… */
    readonly changed: readonly { readonly id: string; readonly fields: readonly string[] }[];
  };
}

/** What changes for a reader from one edition to another, by id, in the order of ids. Names and notes alone are no change. */
export function compareEditions(before: Edition, after: Edition): EditionDifference {
  const services = matched(before.services, after.services);
  const rules = matched(before.rules, after.rules);
  const [old, young] = [lookupOf(before), lookupOf(after)];
  return {
    services: {
      added: services.added,
      removed: services.removed,
      changed: services.kept
        .map(([a, b]) => ({ id: a.id, before: side(deriveStatus(a, old)), after: side(deriveStatus(b, young)) }))
        .filter((change) => canonical(change.before) !== canonical(change.after)),
    },
    rules: {
      added: rules.added,
      removed: rules.removed,
      changed: rules.kept.map(([a, b]) => ({ id: a.id, fields: changedFields(a, b) })).filter(({ fields }) => fields.length > 0),
    },
  };
}

function side({ status, whyNot, plannedFor, grade }: DerivedStatus): StatusSide {
  return { status, whyNot, plannedFor, grade };
}

const RULE_FIELDS = [
  "services",
  "when",
  "effect",
  "because",
  "remedy",
  "requirement",
  "evidence",
] as const satisfies (keyof Rule)[];

function changedFields(before: Rule, after: Rule): string[] {
  return RULE_FIELDS.filter((field) => canonical(before[field]) !== canonical(after[field]));
}

function matched<Entry extends Service | Rule>(before: readonly Entry[], after: readonly Entry[]) {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const young = new Map(after.map((entry) => [entry.id, entry]));
  const kept = [...old.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((entry) => {
      const next = young.get(entry.id);
      return next === undefined ? [] : [[entry, next] as const];
    });
  return {
    added: [...young.keys()].filter((id) => !old.has(id)).sort(),
    removed: [...old.keys()].filter((id) => !young.has(id)).sort(),
    kept,
  };
}

/** JSON with sorted keys, so that the order in which a file spells an entry is no change. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
