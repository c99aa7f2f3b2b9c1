import { Columns } from "./column";
import { COUNT_REPORTS } from "./count-reports.data";
import { OBJECT_REPORTS } from "./object-reports.data";
import { PEOPLE_REPORTS } from "./people-reports.data";
import type { PersonFact, VolumeKind } from "./vocabulary";

/** How a cell shows a fact of a person. */
export type FactTest =
  | "yes"
  /** A number above zero. */
  | "positive"
  /** Any text. */
  | "filled"
  /** A date at most `ACTIVE_WITHIN_DAYS` before the report was made. */
  | "recent"
  /** An amount above `LARGE_MAILBOX_BYTES`. */
  | "large";

export interface FactColumn {
  readonly column: string;
  readonly fact: PersonFact;
  readonly when: FactTest;
}

/** One line per person. */
export interface PeopleReport {
  readonly id: string;
  /** Columns that tell this report from the others; all are needed. */
  readonly signature: readonly string[];
  readonly facts: readonly FactColumn[];
  /** Known columns that nothing is taken from. */
  readonly beside: readonly string[];
}

/** One line per mailbox, site, drive or group. */
export interface ObjectReport extends PeopleReport {
  readonly volume: VolumeKind;
  /** What tells one object from another. */
  readonly key: readonly string[];
  readonly bytes: readonly string[];
  readonly items: readonly string[];
}

/** One line per day, or per kind, or a single one. */
export interface CountReport {
  readonly id: string;
  readonly columns: readonly string[];
  /** Columns that later versions of the report added. */
  readonly added?: readonly string[];
  /** `none`: figures over the whole period; the report has no `Report Date`. */
  readonly dated: boolean;
  /** The column that says what a line is about, where there are several a day. */
  readonly by?: string;
  /** Parts of file names under which this report is known, where its columns are those of others too. */
  readonly hints?: readonly string[];
}

export type Report =
  | { readonly nature: "people"; readonly definition: PeopleReport }
  | { readonly nature: "objects"; readonly definition: ObjectReport }
  | { readonly nature: "counts"; readonly definition: CountReport };

const DETAILS: readonly Exclude<Report, { nature: "counts" }>[] = [
  ...PEOPLE_REPORTS.map((definition) => ({ nature: "people", definition }) as const),
  ...OBJECT_REPORTS.map((definition) => ({ nature: "objects", definition }) as const),
];

/** Columns that say when and over how long a report was made. */
export const FRAME = ["Report Refresh Date", "Report Date", "Report Period"] as const;

/** Whether a header is that of a usage report at all, whichever. */
export function isUsageReport(headers: readonly string[]): boolean {
  return new Columns(headers).has("Report Refresh Date");
}

/**
 * The reports that a header can be that of: none, one, or several whose columns are the same (then the file's name has to tell). Of
 * the reports that fit, those that know the most of its columns.
 */
export function reportsOf(headers: readonly string[]): readonly Report[] {
  if (!isUsageReport(headers)) return [];
  const columns = new Columns(headers);
  const fitting = DETAILS.filter(({ definition }) => definition.signature.every((name) => columns.has(name)));
  if (fitting.length > 0) return widest(fitting, ({ definition }) => definition.signature.length);
  const counts = COUNT_REPORTS.filter(
    (report) =>
      report.dated === columns.has("Report Date") &&
      report.columns.every((name) => columns.has(name)) &&
      (report.by === undefined || columns.has(report.by)),
  ).map((definition) => ({ nature: "counts", definition }) as const);
  return widest(counts, ({ definition }) => definition.columns.length + (definition.by ? 1 : 0));
}

function widest<T>(of: readonly T[], size: (one: T) => number): readonly T[] {
  const most = Math.max(0, ...of.map(size));
  return of.filter((one) => size(one) === most);
}

/** Of several reports with the same columns, the one that a file's name speaks of; null when it does not say. */
export function reportNamed(candidates: readonly Report[], fileName: string): Report | null {
  const name = fileName
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .replaceAll("report", "");
  const strength = (report: Report): number =>
    Math.max(0, ...hintsOf(report).map((hint) => (name.includes(hint) ? hint.length : 0)));
  const ranked = [...candidates].sort((a, b) => strength(b) - strength(a));
  const [best, next] = ranked;
  if (!best || strength(best) === 0 || (next && strength(next) === strength(best))) return null;
  return best;
}

function hintsOf({ definition }: Report): readonly string[] {
  const own = definition.id.replace(/[^a-z0-9]/g, "").replace(/s$/, "");
  return "hints" in definition ? [own, ...(definition.hints ?? [])] : [own];
}
