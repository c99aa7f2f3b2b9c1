import type { FormatId, Rejection } from "../reading";
import type { Resource } from "../resource";

/** One row as a format understood it; the reader adds the row number and settles duplicates. */
export type Mapped =
  | { readonly kind: "resource"; readonly resource: Resource }
  | { readonly kind: "rejection"; readonly rejection: RowRejection }
  /** No resource of Azure (`random_id`, an association of two others): counted under its source type, told in the summary. */
  | { readonly kind: "foreign"; readonly sourceType: string };

export type RowRejection = Omit<Rejection, "row">;

export const WARNING_CODES = [
  /** The export was cut by paging: `params.seen` of `params.expected` when the file says so. */
  "partial-export",
  /** What Terraform manages and is no resource of Azure: other providers, links between two resources: `params.count`. */
  "foreign-resources",
  /** The file is well formed and declares nothing. */
  "nothing-declared",
  /** Deployments that link to another file: what they declare is not in this one: `params.count`. */
  "linked-templates",
  /** Rows without an id that share all their names with an earlier one: `params.count`. */
  "same-names",
  /** Labels that lead to no ARM type: `params.count` rows. */
  "unresolved-labels",
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

export interface Warning {
  readonly code: WarningCode;
  readonly params: Readonly<Record<string, string>>;
}

export interface FormatContext {
  /** What the user calls the origin of the file; part of the keys of resources that have no id. */
  readonly source: string;
}

/** Beginning of a JSON text: paths in lower case, elements of lists as `[]` (`data[].id`). */
export interface JsonOutline {
  readonly has: (path: string) => boolean;
  /** First text found at the path, cut; a brace or bracket for what is no scalar. */
  readonly text: (path: string) => string | null;
  readonly paths: () => readonly string[];
}

/** A format whose resources are the elements of a JSON list, mapped one at a time. */
export interface JsonListFormat {
  readonly shape: "json-list";
  readonly id: FormatId;
  readonly recognises: (outline: JsonOutline) => boolean;
  /** Lists to hand over element by element: `""` is a top-level array; `data.rows` a list one level down. */
  readonly lists: readonly string[];
  readonly open: (context: FormatContext) => JsonListMapper;
}

export interface JsonListMapper {
  /** What one element of a list says; several resources for a Terraform block with instances. */
  readonly element: (path: string, value: unknown) => readonly Mapped[];
  /** A number, text or boolean beside the lists. */
  readonly sibling?: (path: string, value: unknown) => void;
  readonly warnings?: () => readonly Warning[];
}

/** A format that has to be understood as a whole. */
export interface JsonDocumentFormat {
  readonly shape: "json-document";
  readonly id: FormatId;
  readonly recognises: (outline: JsonOutline) => boolean;
  readonly read: (document: unknown, context: FormatContext) => { mapped: readonly Mapped[]; warnings: readonly Warning[] };
}

/** A delimited text with one header line. */
export interface TableFormat {
  readonly shape: "table";
  readonly id: FormatId;
  /** Headers as they stand in the file. */
  readonly recognises: (headers: readonly string[]) => boolean;
  readonly open: (headers: readonly string[], context: FormatContext) => (cells: readonly string[]) => Mapped;
}

export type JsonFormat = JsonListFormat | JsonDocumentFormat;
