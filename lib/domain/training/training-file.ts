import { plainEmail } from "../access/invitation";
import { LEARNING_ROLES, type LearningRole, plainRoles } from "./role";

/** Columns that the portal understands in a file of learners or completions, each under any of these headings. */
export const COLUMNS = {
  email: ["email", "e-mail", "mail", "courriel", "adresse électronique", "adresse e-mail", "email address"],
  module: ["module", "module_id", "module id", "identifiant du module"],
  completedOn: ["completed_on", "completed on", "completion date", "date", "achevé le", "date d’achèvement"],
  score: ["score", "score (%)", "note", "note (%)"],
  name: ["name", "full name", "nom", "nom complet", "prénom et nom"],
  roles: ["roles", "role", "rôles", "rôle"],
} as const satisfies Record<string, readonly string[]>;
export type ColumnName = keyof typeof COLUMNS;

/** What a file is for decides which columns it must have. */
export const FILE_KINDS = {
  completions: ["email", "module", "completedOn"],
  learners: ["name", "email"],
} as const satisfies Record<string, readonly ColumnName[]>;
export type FileKind = keyof typeof FILE_KINDS;

export type ColumnPlaces = Partial<Readonly<Record<ColumnName, number>>>;

export const FAULT_CODES = [
  "missing",
  "too-long",
  "email-invalid",
  "module-unknown",
  "date-invalid",
  "date-to-come",
  "score-invalid",
  "role-unknown",
  "learner-unknown",
] as const;
/** What is wrong with one field of one row, and what stood there. */
export interface Fault {
  readonly field: ColumnName;
  readonly code: (typeof FAULT_CODES)[number];
  readonly value: string;
}

/** Where each understood column stands; or the columns that the file lacks. Columns that nobody understands are left aside. */
export function placesOf(kind: FileKind, headings: readonly string[]): ColumnPlaces | { readonly lacking: ColumnName[] } {
  const plain = headings.map(plainHeading);
  const places: Partial<Record<ColumnName, number>> = {};
  for (const name of Object.keys(COLUMNS) as ColumnName[]) {
    const names = new Set(COLUMNS[name].map(plainHeading));
    const at = plain.findIndex((heading) => names.has(heading));
    if (at !== -1) places[name] = at;
  }
  const lacking = FILE_KINDS[kind].filter((name) => places[name] === undefined);
  return lacking.length > 0 ? { lacking } : places;
}

function plainHeading(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll("'", "’")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "");
}

export interface LearnerRow {
  readonly email: string;
  readonly name: string | null;
  readonly roles: readonly LearningRole[];
}
export interface CompletionRow extends LearnerRow {
  readonly moduleId: string;
  /** `2026-11-22` */
  readonly completedOn: string;
  /** Out of 100; null when the file says nothing. */
  readonly score: number | null;
}
type Read<Row> = { readonly row: Row } | { readonly faults: readonly Fault[] };

const ADDRESS = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
const LONGEST = 200;

/** One row of a file of learners: every wrong field is told, not the first only. */
export function readLearnerRow(places: ColumnPlaces, cells: readonly string[]): Read<LearnerRow> {
  const reader = new RowReader(places, cells);
  const row = { ...learnerIn(reader), name: reader.needed("name") };
  return reader.faults.length > 0 ? { faults: reader.faults } : { row };
}

/** One row of a file of completions. `today` in the form `2026-11-22`: nothing is completed on a day to come. */
export function readCompletionRow(
  places: ColumnPlaces,
  cells: readonly string[],
  known: { readonly modules: ReadonlySet<string>; readonly today: string },
): Read<CompletionRow> {
  const reader = new RowReader(places, cells);
  const learner = learnerIn(reader);
  const moduleId = reader.needed("module").toLowerCase();
  if (moduleId && !known.modules.has(moduleId)) reader.fault("module", "module-unknown");
  const day = dayOf(reader.needed("completedOn"));
  if (day === null) reader.fault("completedOn", "date-invalid");
  else if (day > known.today) reader.fault("completedOn", "date-to-come");
  const score = scoreOf(reader.text("score"));
  if (score === "invalid") reader.fault("score", "score-invalid");
  if (reader.faults.length > 0 || day === null || score === "invalid") return { faults: reader.faults };
  return { row: { ...learner, moduleId, completedOn: day, score } };
}

function learnerIn(reader: RowReader): LearnerRow {
  const email = plainEmail(reader.needed("email"));
  if (email && !ADDRESS.test(email)) reader.fault("email", "email-invalid");
  const words = reader
    .text("roles")
    .split(/[;,|/]/)
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean);
  const roles = words.filter((word): word is LearningRole => LEARNING_ROLES.some((role) => role === word));
  if (roles.length < words.length) reader.fault("roles", "role-unknown");
  return { email, name: reader.text("name") || null, roles: plainRoles(roles) };
}

class RowReader {
  readonly faults: Fault[] = [];
  constructor(
    private readonly places: ColumnPlaces,
    private readonly cells: readonly string[],
  ) {}

  text(field: ColumnName): string {
    const at = this.places[field];
    return at === undefined ? "" : (this.cells[at] ?? "").trim().slice(0, LONGEST + 1);
  }
  needed(field: ColumnName): string {
    const text = this.text(field);
    if (text === "") this.fault(field, "missing");
    if (text.length > LONGEST) this.fault(field, "too-long");
    return text;
  }
  /** One fault a field: the first says enough. */
  fault(field: ColumnName, code: Fault["code"]): void {
    if (!this.faults.some((fault) => fault.field === field)) this.faults.push({ field, code, value: this.text(field) });
  }
}

/** `2026-11-22`, `22/11/2026`, either with a time after it; null when it is no day of the calendar. */
function dayOf(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  const french = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: .*)?$/.exec(text);
  const [year, month, date] = iso ? iso.slice(1, 4) : french ? [french[3], french[2], french[1]] : [];
  if (!year || !month || !date) return null;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  const day = moment.toISOString().slice(0, 10);
  return Number(year) >= 2000 && day === `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` ? day : null;
}

function scoreOf(text: string): number | null | "invalid" {
  if (text === "") return null;
  const match = /^(\d{1,3})(?:[.,](\d+))?\s*%?$/.exec(text);
  const score = match ? Number(`${match[1]}.${match[2] ?? "0"}`) : Number.NaN;
  return score >= 0 && score <= 100 ? Math.round(score) : "invalid";
}
