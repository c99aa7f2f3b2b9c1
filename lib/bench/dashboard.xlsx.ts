import { Readable, Writable } from "node:stream";
import ExcelJS from "exceljs";
import type { Locale } from "@/lib/domain/locale";
import { publishShipped } from "@/lib/server/catalogue/publish-shipped";
import { downloadDossier } from "@/lib/server/dossier/download-dossier";
import { listDossiers } from "@/lib/server/dossier/list-dossiers";
import { requestDossier } from "@/lib/server/dossier/request-dossier";
import { whileStreaming } from "@/lib/server/heap-growth";
import { aDesk, type Desk, importAll, workOff } from "./desk";
import { generateArgFile } from "./estate";
import { type Figure, figure } from "./figure";
import { peakDuring, residentMemory } from "./resident-memory";

/** Run on a PostgreSQL of its own. */
export const needs = "postgres";

/** Resources of an estate whose dossier has at least so many lines: its workloads and their reasons are lines too. */
const RESOURCES = 80_000;
const ROWS = 100_000;
const SMALL = 2_000;
const ALLOWED_MB = 150;
type Sheet = { readonly name: string; readonly rows: readonly (readonly ExcelJS.CellValue[])[] };

async function anEstate(size: number): Promise<Desk> {
  const desk = await aDesk();
  await importAll(desk, generateArgFile(size));
  return desk;
}

/** Asked for, read from the database, written, hashed, filed: what a person waits for. */
async function dossierOf({ caller, ...where }: Desk, locale: Locale): Promise<{ id: string; rows: number }> {
  const filters = { verdict: null, blocking: null, search: null };
  const { dossier } = await requestDossier(caller, { ...where, format: "xlsx", locale, filters });
  await workOff();
  const { items } = await listDossiers(caller, where);
  const made = items.find(({ id }) => id === dossier.id);
  if (made?.state !== "done" || made.rows === null) throw new Error(`the dossier is ${made?.state}: ${made?.failure}`);
  return { id: made.id, rows: made.rows };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The cells of a dossier, read back. */
async function cellsOf({ caller, ...where }: Desk, dossierId: string): Promise<Sheet[]> {
  const { body } = await downloadDossier(caller, { ...where, dossierId });
  const sheets: Sheet[] = [];
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from(body), { worksheets: "emit", sharedStrings: "cache" });
  for await (const sheet of reader) {
    const rows: ExcelJS.CellValue[][] = [];
    for await (const row of sheet) rows.push((row.values as ExcelJS.CellValue[]).slice(1));
    sheets.push({ name: `Sheet ${sheets.length + 1}`, rows });
  }
  return sheets;
}

/** The library alone: the same cells out of memory, no style, to nowhere. */
async function bareWrite(sheets: readonly Sheet[]): Promise<void> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: nowhere });
  for (const { name, rows } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]).commit();
    sheet.commit();
  }
  await book.commit();
}

interface Measured {
  readonly desk: Desk;
  readonly rows: number;
  readonly id: string;
  readonly seconds: readonly number[];
  /** Bytes. */
  readonly grown: number;
}

async function oursMeasured(): Promise<Measured> {
  await publishShipped();
  const small = await anEstate(SMALL);
  for (const locale of ["fr", "en"] as const) await dossierOf(small, locale);
  const desk = await anEstate(RESOURCES);
  const memory = () => residentMemory(process.pid);
  globalThis.gc?.();
  const before = memory();
  const ours: number[] = [];
  const peak = await peakDuring(memory, async () => {
    ours.push(await seconds(() => dossierOf(desk, "en")));
  });
  ours.push(await seconds(() => dossierOf(desk, "fr")));
  const { id, rows } = await dossierOf(desk, "fr");
  if (rows < ROWS) throw new Error(`the dossier has only ${rows} lines`);
  return { desk, rows, id, seconds: ours, grown: peak - before };
}

async function exported(): Promise<Figure[]> {
  // The worker holds its heap so for as long as it lives; the library is measured as Node.js is by itself.
  const { desk, rows, id, seconds: ours, grown: bytes } = await whileStreaming(oursMeasured);
  const sheets = await cellsOf(desk, id);
  const theirs = [await seconds(() => bareWrite(sheets)), await seconds(() => bareWrite(sheets))];
  const [best, reference] = [Math.min(...ours), Math.min(...theirs)];
  const grown = Math.round(bytes / 1e6);
  const lines = rows.toLocaleString("en");
  const what = `an eligibility dossier of ${lines} lines as a workbook on PostgreSQL, ${best.toFixed(1)} s from the request to the file kept, read page by page, counted and hashed, against ${reference.toFixed(1)} s for the library's own streaming write of the same cells out of memory, without styles, to nowhere; best of 2`;
  const held = `resident memory of the worker's process, peak minus before, while a dossier of ${lines} lines is made; before: a process that has made those of ${SMALL.toLocaleString("en")} resources and imported the large estate`;
  return [
    figure("dashboard.xlsx", best / reference, { atMost: 2 }, what),
    {
      name: "dashboard.xlsx-growth",
      value: grown,
      unit: "MB",
      goal: `<= ${ALLOWED_MB}`,
      holds: grown <= ALLOWED_MB,
      reference: held,
    },
  ];
}

export const benches: Record<string, () => Promise<Figure[]>> = { "dashboard.xlsx": exported };
