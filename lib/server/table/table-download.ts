import Papa from "papaparse";
import type { z } from "zod";
import type { Permission } from "@/lib/domain/access/policy";
import type { Locale } from "@/lib/domain/locale";
import { appendAudit } from "../audit";
import type { OrganisationScope } from "../database";
import { type Download, download, type ScopeOpener, type UseCase } from "../use-case";
import { type TableWords, tableWords } from "./table-words";

interface Asked {
  readonly organisationId: string;
  readonly locale: Locale;
}
interface Paged {
  readonly after?: string;
  readonly limit: number;
}
/** What a cell says: a number as itself, nothing as nothing. */
type TableCell = string | number | null;

interface Table<I extends z.ZodType<Asked>, Row> {
  readonly permission: Permission;
  readonly input: I;
  /** Name of the file, and of the list in the audit trail. */
  readonly table: string;
  /** Headings in order, by their key under `table.column`. */
  readonly columns: readonly string[];
  /** The page of the list itself, so that the file and the screen agree. */
  readonly page: (
    scope: OrganisationScope,
    input: z.output<I> & Paged,
  ) => Promise<{ items: readonly Row[]; next?: string | null }>;
  readonly cells: (row: Row, words: TableWords, locale: Locale) => readonly TableCell[];
}

const ROWS_A_PAGE = 500;
const LINE_END = "\r\n";

/** A list as a CSV file, page by page under the filters of the screen. How many lines went out is in the audit trail. */
export function tableDownload<I extends z.ZodType<Asked>, Row>(given: Table<I, Row>): UseCase<I, Download> {
  const { permission, input, table, page } = given;
  return download({
    permission,
    input,
    async run(open, asked) {
      // Proves access, and that the filters are offered, before the first byte goes out.
      const first = await open((scope) => page(scope, { ...asked, limit: ROWS_A_PAGE }));
      return { fileName: `${table}.csv`, contentType: "text/csv; charset=utf-8", body: lines(open, given, asked, first) };
    },
  });
}

async function* lines<I extends z.ZodType<Asked>, Row>(
  open: ScopeOpener,
  { table, columns, page, cells }: Table<I, Row>,
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
  const entry = { action: "export-table", subject: `table:${table}`, detail: { ...termsOf(asked), rows } };
  await open((scope) => appendAudit(scope, entry));
}

function written(rows: readonly (readonly TableCell[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: LINE_END, escapeFormulae: true },
  )}${LINE_END}`;
}

/** The project, and the filters in one text. */
function termsOf(asked: Asked): { projectId?: string; locale: Locale; filters: string | null } {
  const { organisationId: _, locale, projectId, ...filters } = asked as Asked & { projectId?: string };
  const set = Object.entries(filters).map(([name, value]) => `${name}=${String(value)}`);
  return { ...(projectId ? { projectId } : {}), locale, filters: set.length === 0 ? null : set.join(", ") };
}
