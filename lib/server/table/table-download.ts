import Papa from "papaparse";
import type { z } from "zod";
import type { Permission, PersonalPermission } from "@/lib/domain/access/policy";
import type { Locale } from "@/lib/domain/locale";
import { type AuditEntry, appendAudit } from "../audit";
import type { OrganisationScope, PortfolioScope } from "../database";
import { type Download, download, personalDownload, type UseCase } from "../use-case";
import { type TableWords, tableWords } from "./table-words";

interface Asked {
  readonly locale: Locale;
}
interface AskedOfOne extends Asked {
  readonly organisationId: string;
}
interface Paged {
  readonly after?: string;
  readonly limit: number;
}
/** What a cell says: a number as itself, nothing as nothing. */
type TableCell = string | number | null;

interface Table<Scope, I extends z.ZodType<Asked>, Row> {
  readonly input: I;
  /** Name of the file, and of the list in the audit trail. */
  readonly table: string;
  /** Headings in order, by their key under `table.column`. */
  readonly columns: readonly string[];
  /** The page of the list itself, so that the file and the screen agree. */
  readonly page: (scope: Scope, input: z.output<I> & Paged) => Promise<{ items: readonly Row[]; next?: string | null }>;
  readonly cells: (row: Row, words: TableWords, locale: Locale) => readonly TableCell[];
}

/** How pages are read, and how it is written down that they were. */
interface Reading<Scope> {
  readonly open: <T>(run: (scope: Scope) => Promise<T>) => Promise<T>;
  readonly note: (entry: AuditEntry) => Promise<void>;
}

const ROWS_A_PAGE = 500;
const LINE_END = "\r\n";

/** A list of an organisation as a CSV file under the filters of the screen. How many lines went out is in its audit trail. */
export function tableDownload<I extends z.ZodType<AskedOfOne>, Row>(
  given: Table<OrganisationScope, I, Row> & { readonly permission: Permission },
): UseCase<I, Download> {
  const { permission, input } = given;
  return download({
    permission,
    input,
    run: (open, asked) => fileOf({ open, note: (entry) => open((scope) => appendAudit(scope, entry)) }, given, asked),
  });
}

/** A list that stands in no organisation as a CSV file. How many lines went out, and to whom, is in the platform's audit trail. */
export function personalTable<I extends z.ZodType<Asked>, Row>(
  given: Table<PortfolioScope, I, Row> & { readonly permission: PersonalPermission },
): UseCase<I, Download> {
  const { permission, input } = given;
  return personalDownload({ permission, input, run: (reading, asked) => fileOf(reading, given, asked) });
}

async function fileOf<Scope, I extends z.ZodType<Asked>, Row>(
  reading: Reading<Scope>,
  given: Table<Scope, I, Row>,
  asked: z.output<I>,
): Promise<Download> {
  // Proves access, and that the filters are offered, before the first byte goes out.
  const first = await reading.open((scope) => given.page(scope, { ...asked, limit: ROWS_A_PAGE }));
  const body = lines(reading, given, asked, first);
  return { fileName: `${given.table}.csv`, contentType: "text/csv; charset=utf-8", body };
}

async function* lines<Scope, I extends z.ZodType<Asked>, Row>(
  { open, note }: Reading<Scope>,
  { table, columns, page, cells }: Table<Scope, I, Row>,
  asked: z.output<I>,
  first: { items: readonly Row[]; next?: string | null },
): AsyncGenerator<string> {
  const { locale } = asked;
  const words = await tableWords(locale);
  // The mark lets Excel read UTF-8; `escapeFormulae` keeps a cell from running as a formula in it.
  yield `\uFEFF${Papa.unparse([columns.map((key) => words(`table.column.${key}`))], { newline: LINE_END })}${LINE_END}`;
  let rows = 0;
  for (let shown = first; ; ) {
    rows += shown.items.length;
    if (shown.items.length > 0) yield written(shown.items.map((row) => cells(row, words, locale)));
    const after = shown.next;
    if (!after) break;
    shown = await open((scope) => page(scope, { ...asked, after, limit: ROWS_A_PAGE }));
  }
  await note({ action: "export-table", subject: `table:${table}`, detail: { ...termsOf(asked), rows } });
}

function written(rows: readonly (readonly TableCell[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: LINE_END, escapeFormulae: true },
  )}${LINE_END}`;
}

/** The project, and the filters in one text. */
function termsOf(asked: Asked): { projectId?: string; locale: Locale; filters: string | null } {
  const { organisationId: _, locale, projectId, ...filters } = asked as Partial<AskedOfOne> & Asked & { projectId?: string };
  const set = Object.entries(filters).map(([name, value]) => `${name}=${String(value)}`);
  return { ...(projectId ? { projectId } : {}), locale, filters: set.length === 0 ? null : set.join(", ") };
}
