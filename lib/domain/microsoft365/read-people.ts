import { type Cells, Columns, dayIn, daysBefore, numberIn, textAt, yesNoIn } from "./column";
import { COUNTED, type Contribution, fault, type LineMapper, type PeopleContribution, type RowResult } from "./contribution";
import { productReader } from "./product-name";
import { type FactColumn, FRAME, type PeopleReport } from "./report";
import { ReportFrame } from "./report-frame";
import { ACTIVE_WITHIN_DAYS, type IdentityKind, LARGE_MAILBOX_BYTES, PERSON_FACTS, type PersonFact } from "./vocabulary";

/** Set beside the facts for whoever a report lists as a person, and not as a mailbox only. */
export const LISTED_BIT = 2 ** 50;
const IDENTITY = "User Principal Name";

export interface FactReader {
  readonly bits: (cells: Cells, since: string) => number | RowResult;
  readonly reported: readonly PersonFact[];
}

/** Reads the facts of a line; a cell that is not of its kind makes the line a fault. `since`: the first day that is recent. */
export function factReader(columns: Columns, facts: readonly FactColumn[]): FactReader {
  const present = facts.map((fact) => ({ ...fact, at: columns.at(fact.column) })).filter(({ at }) => at !== -1);
  const bitOf = (fact: PersonFact) => 2 ** PERSON_FACTS.indexOf(fact);
  const tests = present.map(({ at, fact, when, column }, index) => {
    const again = present.slice(0, index).some((one) => one.fact === fact);
    return { at, bit: bitOf(fact), again, test: TESTS[when], column, when };
  });
  const bits = (cells: Cells, since: string): number | RowResult => {
    let sum = 0;
    for (const { at, bit, again, test, column, when } of tests) {
      const text = textAt(cells, at);
      if (text === "") continue;
      const held = test(text, since);
      if (held === undefined) return fault(FAULTS[when], column);
      if (held && !(again && Math.floor(sum / bit) % 2 === 1)) sum += bit;
    }
    return sum;
  };
  return { bits, reported: [...new Set(present.map(({ fact }) => fact))] };
}

type Test = (text: string, since: string) => boolean | undefined;
const TESTS: Readonly<Record<FactColumn["when"], Test>> = {
  yes: (text) => yesNoIn(text) ?? undefined,
  filled: () => true,
  positive: (text) => above(text, 0),
  large: (text) => above(text, LARGE_MAILBOX_BYTES),
  recent: (text, since) => {
    const day = dayIn(text);
    return day === undefined || day === null ? undefined : day >= since;
  },
};
const FAULTS = {
  yes: "not-yes-or-no",
  filled: "missing-field",
  positive: "not-a-number",
  large: "not-a-number",
  recent: "not-a-date",
} as const;

function above(text: string, bound: number): boolean | undefined {
  const amount = numberIn(text) ?? durationIn(text);
  return amount === undefined || amount === null ? undefined : amount > bound;
}

/** `PT1H2M3S`, as older reports write durations: any that is not nothing. */
function durationIn(text: string): number | undefined {
  if (!/^P[\dTHMS.D]+$/.test(text)) return undefined;
  return /[1-9]/.test(text) ? 1 : 0;
}

/** Whether a name in lower case is one that Microsoft concealed: 32 hexadecimal digits. */
function isConcealed(identity: string): boolean {
  if (identity.length !== 32) return false;
  for (let at = 0; at < 32; at += 1) {
    const code = identity.charCodeAt(at);
    if (!((code >= 48 && code <= 57) || (code >= 97 && code <= 102))) return false;
  }
  return true;
}

/** Counts what a report says of its people as lines pass. */
export class PeopleTally {
  readonly #deleted: number;
  readonly #identity: number;
  readonly #products: number;
  readonly #facts: FactReader;
  readonly #productsOf = productReader();
  #hashed = 0;
  #clear = 0;
  #since = "";
  #sinceOf = "";
  #dropped = 0;

  constructor(
    columns: Columns,
    facts: readonly FactColumn[],
    private readonly listsPeople: boolean,
  ) {
    this.#deleted = columns.at("Is Deleted");
    this.#identity = columns.at(IDENTITY);
    this.#products = columns.at("Assigned Products");
    this.#facts = factReader(columns, facts);
  }

  /** The person of a line. Whoever was deleted from the directory is counted and left out. */
  read(cells: Cells, day: string): RowResult {
    const identity = textAt(cells, this.#identity).toLowerCase();
    if (identity === "") return fault("missing-field", IDENTITY);
    const deleted = yesNoIn(textAt(cells, this.#deleted));
    if (deleted === undefined) return fault("not-yes-or-no", "Is Deleted");
    if (deleted) {
      this.#dropped += 1;
      return COUNTED;
    }
    const bits = this.#facts.bits(cells, this.#sinceDay(day));
    if (typeof bits !== "number") return bits;
    if (isConcealed(identity)) this.#hashed += 1;
    else this.#clear += 1;
    const products = this.#productsOf(textAt(cells, this.#products));
    return { kind: "person", identity, bits: bits + (this.listsPeople ? LISTED_BIT : 0), products };
  }

  finish(): PeopleContribution {
    return {
      identities: this.#identities(),
      reported: this.#facts.reported,
      productsReported: this.#products !== -1,
      deleted: this.#dropped,
      listsPeople: this.listsPeople,
    };
  }

  #identities(): IdentityKind | null {
    if (this.#hashed + this.#clear === 0) return null;
    return this.#hashed > this.#clear ? "hashed" : "clear";
  }

  #sinceDay(day: string): string {
    if (day !== this.#sinceOf) {
      this.#sinceOf = day;
      this.#since = daysBefore(day, ACTIVE_WITHIN_DAYS);
    }
    return this.#since;
  }
}

/** Reads a report with one line per person. */
export function readPeople(report: PeopleReport, headers: readonly string[]): LineMapper {
  const columns = new Columns(headers);
  const frame = new ReportFrame(columns);
  const tally = new PeopleTally(columns, report.facts, true);
  return {
    row: (cells) => {
      const day = frame.read(cells);
      return typeof day === "string" ? tally.read(cells, day) : day;
    },
    finish: (): Contribution => ({ refreshedOn: frame.refreshedOn, period: frame.period, people: tally.finish() }),
    ...drift(columns, report),
  };
}

/** Columns that came since, and columns that a file does without. */
export function drift(
  columns: Columns,
  report: PeopleReport,
  besides: readonly string[] = [],
): Pick<LineMapper, "unknownColumns" | "missingColumns"> {
  const known = new Columns([
    ...FRAME,
    "Is Deleted",
    "Assigned Products",
    ...report.signature,
    ...report.facts.map(({ column }) => column),
    ...report.beside,
    ...besides,
  ]);
  return {
    unknownColumns: columns.headers.filter((header) => header.trim() !== "" && !known.has(header)),
    missingColumns: [...new Set(report.facts.map(({ column }) => column))].filter((column) => !columns.has(column)),
  };
}
