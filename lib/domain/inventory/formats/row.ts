import { isArmId, parseArmId } from "../arm-id";
import type { Facts } from "../fact";
import type { RejectionCode } from "../reading";
import { rejectionText } from "../rejection-text";
import type { Resource } from "../resource";
import type { FormatContext, Mapped } from "./format";

/** Texts of one row, trimmed; null where the row says nothing. */
export interface RowTexts {
  readonly id: string | null;
  readonly name: string | null;
  readonly type: string | null;
  readonly resourceGroup: string | null;
  readonly subscription: string | null;
  readonly location: string | null;
}

/** Longest value accepted per field: twice what Azure allows, so that only a broken row is refused. */
const LIMITS: Readonly<Record<keyof RowTexts, number>> = {
  id: 2048,
  name: 520,
  type: 520,
  resourceGroup: 180,
  subscription: 256,
  location: 128,
};
const FIELDS: readonly (keyof RowTexts)[] = ["id", "name", "type", "resourceGroup", "subscription", "location"];
/** Control characters, and those that make a name read otherwise than it is written. */
const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** A refused row: its allow-listed cells cut at 200 characters, its English sentence that of `rejection-text.ts`. */
export function reject(
  code: RejectionCode,
  field: string | null,
  cells: Readonly<Record<string, unknown>>,
  params: Readonly<Record<string, string>> = {},
): Mapped {
  const kept = Object.entries(cells).filter(([, cell]) => typeof cell === "string" && cell !== "");
  const cut = Object.fromEntries(kept.map(([name, cell]) => [name, String(cell).slice(0, 200)]));
  const message = rejectionText(code, field, params, "en").because;
  return { kind: "rejection", rejection: { code, field, message, params, cells: cut } };
}

/** The fault of the first field that cannot be kept, or null: too long, control characters, an id that is none. */
export function faultOf(row: RowTexts): Mapped | null {
  for (const field of FIELDS) {
    const value = row[field];
    if (value === null) continue;
    const limit = LIMITS[field];
    if (value.length > limit) {
      return reject("value-too-long", field, { ...row }, { expected: `${limit}`, seen: `${value.length}` });
    }
    if (CONTROL.test(value)) return reject("control-characters", field, { ...row });
  }
  return row.id === null || isArmId(row.id) ? null : reject("invalid-id", "id", { ...row }, { seen: row.id.slice(0, 80) });
}

export function missing(field: string, row: RowTexts): Mapped {
  return reject("missing-field", field, { ...row });
}

export function invalidType(row: RowTexts): Mapped {
  return reject("invalid-type", "type", { ...row }, { seen: (row.type ?? "").slice(0, 80) });
}

/** What a row and its id together say: the row first, the id where the row is silent. */
export function withId(row: RowTexts): RowTexts {
  if (row.id === null || !isArmId(row.id)) return row;
  if (row.type !== null && row.name !== null && row.resourceGroup !== null && row.subscription !== null) return row;
  const id = parseArmId(row.id);
  return {
    ...row,
    name: row.name ?? id.name,
    type: row.type ?? id.type,
    resourceGroup: row.resourceGroup ?? id.resourceGroup,
    subscription: row.subscription ?? id.subscription,
  };
}

type Finished = Pick<Resource, "type" | "sourceType" | "name" | "location" | "tags"> & { readonly facts: Facts };

/** The resource of a checked row; the key is its id, or derived from what it has. */
export function resourceOf(row: RowTexts, finished: Finished, context: FormatContext): Mapped {
  const { id: resourceId, resourceGroup, subscription } = row;
  const { type, sourceType, name, location, tags, facts } = finished;
  const key = resourceId === null ? derivedKey(row, finished, context) : withoutEndSlash(resourceId).toLowerCase();
  return {
    kind: "resource",
    resource: { key, resourceId, type, sourceType, name, resourceGroup, subscription, location, tags, facts },
  };
}

function derivedKey(row: RowTexts, finished: Finished, context: FormatContext): string {
  const type = finished.type === "unresolved" ? (finished.sourceType ?? "") : finished.type;
  const parts = [context.source, row.subscription ?? "", row.resourceGroup ?? "", type, finished.name];
  return `derived:${parts.map((part) => part.replaceAll("|", "/")).join("|")}`.toLowerCase();
}

function withoutEndSlash(id: string): string {
  return id.endsWith("/") ? id.slice(0, -1) : id;
}

/** A text as a row holds it: trimmed, null when it is none or empty. */
export function textOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const text = value.trim();
  return text === "" ? null : text;
}
