import { type Cells, Columns, dayIn, daysBefore, numberIn, textAt, yesNoIn } from "./column";
import { COUNTED, type Contribution, fault, type LineMapper, type RowResult } from "./contribution";
import { drift, PeopleTally } from "./read-people";
import type { ObjectReport } from "./report";
import { ReportFrame } from "./report-frame";
import type { Volume } from "./tenant";
import { ACTIVE_WITHIN_DAYS, SIZE_CLASSES } from "./vocabulary";

/** Counts how often a key came before: 1 for a new one. */
export type Count = (key: string) => number;

interface Amounts {
  readonly bytes: number;
  readonly items: number;
  readonly active: boolean;
}

/** Reads a report with one line per mailbox, site, drive or group. `count` settles objects that come twice. */
export function readObjects(report: ObjectReport, headers: readonly string[], count: Count): LineMapper {
  const columns = new Columns(headers);
  const frame = new ReportFrame(columns);
  const people = report.volume === "mailboxes" ? new PeopleTally(columns, report.facts, false) : null;
  const volume = new VolumeTally(report, columns);
  const keys = report.key.map((name) => columns.at(name));
  const row = (cells: Cells): RowResult => {
    const day = frame.read(cells);
    if (typeof day !== "string") return day;
    // Concealed reports leave some of the names empty; the first that is there tells objects apart.
    const key = keys.map((at) => textAt(cells, at)).find((text) => text !== "" && !/^0{8}-/.test(text));
    if (key === undefined) return fault("missing-field", report.key[0] ?? null);
    const amounts = volume.amounts(cells, day);
    if ("kind" in amounts) return amounts;
    const person = people?.read(cells, day) ?? COUNTED;
    if (person.kind === "fault") return person;
    if (count(key.toLowerCase()) > 1) return fault("duplicate-in-file", report.key[0] ?? null);
    volume.add(cells, amounts);
    return person;
  };
  return {
    row,
    finish: (): Contribution => ({
      refreshedOn: frame.refreshedOn,
      period: frame.period,
      volumes: { [report.volume]: volume.finish() },
      ...(people ? { people: people.finish() } : {}),
    }),
    ...drift(columns, report, [...report.key, ...report.bytes, ...report.items]),
  };
}

class VolumeTally {
  readonly #at: Readonly<Record<"deleted" | "activity" | "archive" | "recoverable" | "external", number>>;
  readonly #bytes: readonly (readonly [number, string])[];
  readonly #items: readonly (readonly [number, string])[];
  readonly #links: readonly [anyone: number, organisation: number, guests: number];
  readonly #sizes: number[] = [...SIZE_CLASSES, 0].map(() => 0);
  #since = "";
  #sinceOf = "";
  #count = 0;
  #sum = 0;
  #itemSum = 0;
  #largest = 0;
  #most = 0;
  #inactive = 0;
  #deleted = 0;
  #archives = 0;
  #recoverable = 0;
  #external = 0;
  #withExternals = 0;
  readonly #linkSums: [number, number, number] = [0, 0, 0];

  constructor(
    report: ObjectReport,
    readonly columns: Columns,
  ) {
    const places = (names: readonly string[]) => names.map((name) => [columns.at(name), name] as const);
    this.#at = {
      deleted: columns.at("Is Deleted"),
      activity: columns.at("Last Activity Date"),
      archive: columns.at("Has Archive"),
      recoverable: columns.at("Deleted Item Size (Byte)"),
      external: columns.at("External Member Count", "Guest Count"),
    };
    this.#bytes = places(report.bytes);
    this.#items = places(report.items);
    this.#links = [
      columns.at("Anonymous Link Count"),
      columns.at("Company Link Count"),
      columns.at("Secure Link For Guest Count"),
    ];
  }

  /** What a line measures, or why it cannot be read. */
  amounts(cells: Cells, day: string): Amounts | RowResult {
    const bytes = sumOf(cells, this.#bytes);
    if (typeof bytes !== "number") return bytes;
    const items = sumOf(cells, this.#items);
    if (typeof items !== "number") return items;
    const last = dayIn(textAt(cells, this.#at.activity));
    if (last === undefined) return fault("not-a-date", "Last Activity Date");
    return { bytes, items, active: last !== null && last >= this.#sinceDay(day) };
  }

  #sinceDay(day: string): string {
    if (day !== this.#sinceOf) {
      this.#sinceOf = day;
      this.#since = daysBefore(day, ACTIVE_WITHIN_DAYS);
    }
    return this.#since;
  }

  add(cells: Cells, { bytes, items, active }: Amounts): void {
    if (yesNoIn(textAt(cells, this.#at.deleted)) === true) {
      this.#deleted += 1;
      return;
    }
    this.#count += 1;
    this.#sum += bytes;
    this.#itemSum += items;
    this.#largest = Math.max(this.#largest, bytes);
    this.#most = Math.max(this.#most, items);
    if (!active) this.#inactive += 1;
    const found = SIZE_CLASSES.findIndex((bound) => bytes <= bound);
    const size = found === -1 ? SIZE_CLASSES.length : found;
    this.#sizes[size] = (this.#sizes[size] ?? 0) + 1;
    if (yesNoIn(textAt(cells, this.#at.archive)) === true) this.#archives += 1;
    this.#recoverable += numberIn(textAt(cells, this.#at.recoverable)) ?? 0;
    const external = numberIn(textAt(cells, this.#at.external)) ?? 0;
    this.#external += external;
    if (external > 0) this.#withExternals += 1;
    this.#links.forEach((at, index) => {
      this.#linkSums[index as 0 | 1 | 2] += numberIn(textAt(cells, at)) ?? 0;
    });
  }

  finish(): Omit<Volume, "sources"> {
    const has = (at: number, value: number): number | null => (at === -1 ? null : value);
    const [anyone, organisation, guests] = this.#linkSums;
    return {
      precision: "detail",
      count: this.#count,
      bytes: this.#sum,
      items: this.#itemSum,
      largestBytes: this.#largest,
      largestItems: this.#most,
      inactive: has(this.#at.activity, this.#inactive),
      deleted: has(this.#at.deleted, this.#deleted),
      sizes: this.#sizes,
      archives: has(this.#at.archive, this.#archives),
      recoverableBytes: has(this.#at.recoverable, this.#recoverable),
      externalMembers: has(this.#at.external, this.#external),
      withExternals: has(this.#at.external, this.#withExternals),
      links: this.#links[0] === -1 ? null : { anyone, organisation, guests },
    };
  }
}

function sumOf(cells: Cells, places: readonly (readonly [number, string])[]): number | RowResult {
  let sum = 0;
  for (const [at, name] of places) {
    const amount = numberIn(textAt(cells, at));
    if (amount === undefined) return fault("not-a-number", name);
    sum += amount ?? 0;
  }
  return sum;
}
