import { type Cells, Columns, columnName, dayIn, numberIn, textAt } from "./column";
import { COUNTED, type Contribution, fault, type LineMapper, type RowResult } from "./contribution";
import { type CountReport, FRAME } from "./report";
import { ReportFrame } from "./report-frame";
import { volumesOf } from "./volume-totals";

/** Kinds of lines kept of one report: products, kinds of sites. */
const MOST_KINDS = 60;

/** Reads a report of counts: of a series, the latest day. */
export function readCounts(report: CountReport, headers: readonly string[]): LineMapper {
  const columns = new Columns(headers);
  const frame = new ReportFrame(columns);
  const known = [...report.columns, ...(report.added ?? [])];
  const places = known.map((name) => [columns.at(name), name, columnName(name)] as const).filter(([at]) => at !== -1);
  const [byDay, byKind] = [columns.at("Report Date"), report.by === undefined ? -1 : columns.at(report.by)];
  const kinds = new Set<string>();
  let on: string | null = null;
  let counts: Record<string, number | null> = {};
  const row = (cells: Cells): RowResult => {
    const refreshed = frame.read(cells);
    if (typeof refreshed !== "string") return refreshed;
    const day = dayIn(textAt(cells, byDay));
    if (day === undefined) return fault("not-a-date", "Report Date");
    const found: [string, number | null][] = [];
    for (const [at, name, key] of places) {
      const count = numberIn(textAt(cells, at));
      if (count === undefined) return fault("not-a-number", name);
      found.push([key, count]);
    }
    if (day !== null && on !== null && day < on) return COUNTED;
    if (day !== on) counts = {};
    on = day;
    const kind = byKind === -1 ? "" : columnName(textAt(cells, byKind));
    if (byKind !== -1 && kind === "") return fault("missing-field", report.by ?? null);
    if (kinds.size >= MOST_KINDS && !kinds.has(kind)) return COUNTED;
    kinds.add(kind);
    for (const [key, count] of found) counts[kind === "" ? key : `${kind}/${key}`] = count;
    return COUNTED;
  };
  const finish = (): Contribution => {
    const volumes = volumesOf(report.id, counts);
    return { refreshedOn: frame.refreshedOn, period: frame.period, usage: { on, counts }, ...(volumes ? { volumes } : {}) };
  };
  const expected = new Columns([...FRAME, ...known, ...(report.by === undefined ? [] : [report.by])]);
  return {
    row,
    finish,
    unknownColumns: headers.filter((header) => header.trim() !== "" && !expected.has(header)),
    missingColumns: known.filter((name) => !columns.has(name) && !(report.added ?? []).includes(name)),
  };
}
