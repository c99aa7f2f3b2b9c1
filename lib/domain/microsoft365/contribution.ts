import type { Cells } from "./column";
import type { SettingName, SettingValue } from "./setting";
import type { ControlResult, Subscription, UsageReport, Volume } from "./tenant";
import type { IdentityKind, PersonFact, ReportPeriod, VolumeKind } from "./vocabulary";

/** What one file says of the tenant, beside its rows by person. The picture is made of the contributions of the files in force. */
export interface Contribution {
  readonly refreshedOn: string | null;
  readonly period: ReportPeriod | null;
  readonly subscriptions?: readonly Subscription[];
  readonly usage?: Pick<UsageReport, "on" | "counts">;
  readonly volumes?: Readonly<Partial<Record<VolumeKind, Omit<Volume, "sources">>>>;
  readonly settings?: Readonly<Partial<Record<SettingName, SettingValue>>>;
  readonly controls?: readonly Omit<ControlResult, "source">[];
  readonly people?: PeopleContribution;
}

export interface PeopleContribution {
  /** Null: nobody is named. */
  readonly identities: IdentityKind | null;
  /** Facts whose columns the file has. */
  readonly reported: readonly PersonFact[];
  readonly productsReported: boolean;
  readonly deleted: number;
  /** False for a list of mailboxes, which also holds rooms and shared ones. */
  readonly listsPeople: boolean;
}

/** Why one line is left out while the others go in. No text of the file is repeated: it could name somebody. */
export const ROW_CODES = [
  "missing-field",
  "not-a-number",
  "not-a-date",
  "not-yes-or-no",
  "too-few-fields",
  "too-many-fields",
  "not-an-object",
  "not-an-id",
  "duplicate-in-file",
  "unknown-result",
] as const;
export type RowCode = (typeof ROW_CODES)[number];

export interface RowFault {
  readonly code: RowCode;
  /** The column as the report names it. */
  readonly field: string | null;
}

/** What a line became: a person's facts, something counted, or a fault. */
export type RowResult =
  | { readonly kind: "person"; readonly identity: string; readonly bits: number; readonly products: string }
  | { readonly kind: "counted" }
  | { readonly kind: "fault"; readonly fault: RowFault };

/** Reads the lines of one kind of file. */
export interface LineMapper {
  readonly row: (cells: Cells) => RowResult;
  /** Once every line was read. */
  readonly finish: () => Contribution;
  /** Columns of the file that nothing is known of, as it writes them. */
  readonly unknownColumns: readonly string[];
  /** Columns that the report usually has and this file does not: what they say is not reported. */
  readonly missingColumns: readonly string[];
}

export const COUNTED: RowResult = { kind: "counted" };
export function fault(code: RowCode, field: string | null): RowResult {
  return { kind: "fault", fault: { code, field } };
}
