import { REFUSAL_CODES } from "../inventory/reading";
import type { Contribution, RowFault } from "./contribution";

/**
 * Why a whole file is not taken: as an inventory, or because several reports have these columns and the file's name does not say which
 * (`params.candidates`), or because it is a usage report that nothing is taken from (`params.seen`).
 */
export const TENANT_REFUSAL_CODES = [...REFUSAL_CODES, "ambiguous-report", "unknown-report"] as const;
export type TenantRefusalCode = (typeof TENANT_REFUSAL_CODES)[number];

export interface TenantRefusal {
  readonly code: TenantRefusalCode;
  readonly params: Readonly<Record<string, string>>;
}

/** A line that is left out: where, which column and why. */
export interface LineFault extends RowFault {
  /** 1-based: line of a CSV as a spreadsheet shows it, position of the element in a JSON list. */
  readonly row: number;
}

export interface PersonLine {
  /** As the file names the person; never stored. */
  readonly identity: string;
  readonly bits: number;
  readonly products: string;
}

export interface TenantBatch {
  readonly people: readonly PersonLine[];
  readonly faults: readonly LineFault[];
  readonly bytes: number;
}

/** What a file turned out to say, once it is read to its end. */
export interface TenantSummary {
  readonly contribution: Contribution;
  readonly rows: number;
  readonly rejected: number;
  /** Named columns that are not known, as the file writes them, and known ones that it does not have. */
  readonly unknownColumns: readonly string[];
  readonly missingColumns: readonly string[];
}
