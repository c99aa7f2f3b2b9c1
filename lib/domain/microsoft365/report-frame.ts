import { type Cells, type Columns, dayIn, textAt } from "./column";
import { fault, type RowResult } from "./contribution";
import { REPORT_PERIODS, type ReportPeriod } from "./vocabulary";

/** When and over how long a report was made, told by each of its lines: the newest day counts. */
export class ReportFrame {
  readonly #refresh: number;
  readonly #period: number;
  #last = "";
  #day: string | null = null;
  refreshedOn: string | null = null;
  period: ReportPeriod | null = null;

  constructor(columns: Columns) {
    this.#refresh = columns.at("Report Refresh Date");
    this.#period = columns.at("Report Period");
  }

  /** The day of one line; a fault when it is no date. */
  read(cells: Cells): string | RowResult {
    const text = textAt(cells, this.#refresh);
    if (text !== this.#last || this.#day === null) {
      const day = dayIn(text);
      if (day === null) return fault("missing-field", "Report Refresh Date");
      if (day === undefined) return fault("not-a-date", "Report Refresh Date");
      this.#last = text;
      this.#day = day;
      if (this.refreshedOn === null || day > this.refreshedOn) this.refreshedOn = day;
    }
    if (this.period === null) this.period = periodIn(textAt(cells, this.#period));
    return this.#day;
  }
}

/** `7` in a CSV, `D7` where it was asked for. */
function periodIn(text: string): ReportPeriod | null {
  const days = Number(text.replace(/^D/i, ""));
  return REPORT_PERIODS.find((period) => period === days) ?? null;
}
