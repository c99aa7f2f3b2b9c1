import type { Resource } from "./resource";

export const FORMAT_IDS = [
  "resource-graph-json",
  "az-resource-list-json",
  "portal-csv",
  "get-azresource-csv",
  "azgovviz-csv",
  "arm-template",
  "terraform-state",
  "terraform-plan",
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** Why a whole file is refused. */
export const REFUSAL_CODES = [
  "empty",
  "not-text",
  "archive",
  "picture",
  "wrong-encoding",
  "truncated",
  "invalid-json",
  "too-deep",
  "too-large",
  "element-too-large",
  "unknown-format",
  "no-resources",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly code: RefusalCode;
  /** One English sentence for logs and the terminal; screens translate the code. */
  readonly message: string;
  /** Values for the translated sentence: `{ line, position, limit, seen… }`. */
  readonly params: Readonly<Record<string, string>>;
}

/** Why one row is left out while the others go in. */
export const REJECTION_CODES = [
  "missing-field",
  "invalid-id",
  "invalid-type",
  "too-few-fields",
  "too-many-fields",
  "not-an-object",
  "invalid-json",
  "control-characters",
  "value-too-long",
  "duplicate-in-file",
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

export interface Rejection {
  /** 1-based: line of a CSV as a spreadsheet shows it, position of the element in a JSON list. */
  readonly row: number;
  readonly field: string | null;
  readonly code: RejectionCode;
  readonly message: string;
  readonly params: Readonly<Record<string, string>>;
  /** Allow-listed cells of the row (name, type, resourceGroup, location, subscription, id), cut at 200 characters each. */
  readonly cells: Readonly<Record<string, string>>;
}

/** What a file covers: removal is only ever concluded inside it. */
export type Coverage =
  | { readonly kind: "subscription"; readonly subscription: string }
  | { readonly kind: "group"; readonly subscription: string | null; readonly resourceGroup: string }
  | { readonly kind: "source"; readonly source: string };

/** Up to a few hundred rows at a time, in file order. */
export interface ReadBatch {
  readonly resources: readonly Resource[];
  readonly rejections: readonly Rejection[];
  /** Bytes of the input consumed so far. */
  readonly bytes: number;
}
