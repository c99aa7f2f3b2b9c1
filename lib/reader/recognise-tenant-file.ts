import { isLicenceList } from "@/lib/domain/microsoft365/read-licences";
import { isUsageReport, type Report, reportNamed, reportsOf } from "@/lib/domain/microsoft365/report";
import { isScubaResults } from "@/lib/domain/microsoft365/scubagear-results";
import type { TenantRefusal } from "@/lib/domain/microsoft365/tenant-file";
import { breakOf, outlineJson } from "./outline-json";
import { DELIMITERS, headersOf, leadingLines, looksLikeJson } from "./recognise-text";

/** What the lines of a file are. */
export type Lines =
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: "licence-export" }
  | { readonly kind: "scubagear-results" };

export type TenantFile =
  | {
      readonly shape: "table";
      readonly lines: Lines;
      readonly headers: readonly string[];
      readonly delimiter: string;
      readonly start: number;
      readonly firstRow: number;
    }
  /** A report as a JSON list; headers are the keys of its first element, in lower case. */
  | { readonly shape: "list"; readonly lines: Lines; readonly headers: readonly string[] }
  | { readonly shape: "elements"; readonly kind: "subscribed-skus" | "microsoft365-dsc" }
  | { readonly shape: "document"; readonly kind: "scubagear-settings" | "microsoft365-dsc" };

/** Thrown when a file is none that is read; the reader makes it a value again. */
export class RefusedTenantFile extends Error {
  constructor(readonly refusal: TenantRefusal) {
    super(refusal.code);
    this.name = "RefusedTenantFile";
  }
}

export interface Naming {
  readonly fileName: string;
  /** The report that the user says it is, among those with the same columns. */
  readonly report?: string | undefined;
}

/**
 * Recognises a file by its beginning; its name only tells apart reports whose columns are the same. `whole`: the file ends with this
 * beginning, so that a record left open was cut there.
 */
export function recogniseTenantFile(head: string, naming: Naming, whole = false): TenantFile {
  if (looksLikeJson(head)) return json(head, naming, whole);
  if (/\bMicrosoft365DSC\b/i.test(head) && /^\s*(#|param\b|configuration\b|<#)/i.test(head))
    return { shape: "document", kind: "microsoft365-dsc" };
  return table(head, naming);
}

function json(head: string, naming: Naming, whole: boolean): TenantFile {
  const outline = outlineJson(head);
  if (outline.has("[].skuid") || outline.has("value[].skuid")) return { shape: "elements", kind: "subscribed-skus" };
  if (outline.has("[].resourcename")) return { shape: "elements", kind: "microsoft365-dsc" };
  if (outline.has("scuba_config") || (outline.has("baseline_version") && outline.has("module_version")))
    return { shape: "document", kind: "scubagear-settings" };
  if (/^\s*\[\s*\]\s*$/.test(head)) throw new RefusedTenantFile({ code: "no-resources", params: {} });
  const headers = outline
    .paths()
    .map((path) => /^(?:value)?\[\]\.([^.[\]]+)(?:\[\])?$/.exec(path)?.[1])
    .filter((key) => key !== undefined);
  const cut = whole ? breakOf(head) : null;
  // The columns of a record that was cut are not all there: what it lacks would be taken for a drift of the report.
  if (cut && isFirstRecord(head)) throw truncated(cut.line);
  const lines = linesOf(headers, naming);
  if (lines) return { shape: "list", lines, headers };
  if (cut) throw truncated(cut.line);
  throw unknown("unknown-format", outline.paths().slice(1, 9));
}

function table(head: string, naming: Naming): TenantFile {
  const { header, delimiter: said, start, row } = leadingLines(head);
  if (header.trim() === "") throw unknown("unknown-format", []);
  for (const delimiter of said === null ? DELIMITERS : [said, ...DELIMITERS]) {
    const headers = headersOf(header, delimiter);
    const lines = linesOf(headers, naming);
    if (lines) return { shape: "table", lines, headers, delimiter, start, firstRow: row + 1 };
  }
  throw unknown("unknown-format", [header]);
}

function linesOf(headers: readonly string[], naming: Naming): Lines | null {
  if (isScubaResults(headers)) return { kind: "scubagear-results" };
  if (isUsageReport(headers)) return { kind: "report", report: reportOf(headers, naming) };
  return isLicenceList(headers) ? { kind: "licence-export" } : null;
}

function reportOf(headers: readonly string[], { fileName, report }: Naming): Report {
  const candidates = reportsOf(headers);
  const [only] = candidates;
  if (!only) throw unknown("unknown-report", headers);
  if (candidates.length === 1) return only;
  const told = candidates.find(({ definition }) => definition.id === report) ?? reportNamed(candidates, fileName);
  if (told) return told;
  const names = candidates.map(({ definition }) => definition.id).join(",");
  throw new RefusedTenantFile({ code: "ambiguous-report", params: { candidates: names } });
}

/** Whether no record of the list is complete yet. */
function isFirstRecord(head: string): boolean {
  return !/\}\s*,/.test(head);
}

function truncated(line: number): RefusedTenantFile {
  return new RefusedTenantFile({ code: "truncated", params: { line: String(line), expected: "} ]" } });
}

function unknown(code: "unknown-format" | "unknown-report", seen: readonly string[]): RefusedTenantFile {
  return new RefusedTenantFile({ code, params: { seen: seen.join(", ").slice(0, 200) } });
}
