import Papa from "papaparse";
import { downloadRejectionsRoute } from "@/lib/contract/inventory";
import { rejectionText } from "@/lib/domain/inventory/rejection-text";
import type { Locale } from "@/lib/domain/locale";
import { download, type ScopeOpener } from "../use-case";
import { loadImport } from "./store-import";
import { pageOfRejections, type StoredRejection } from "./store-rejection";

const PAGE = 1_000;
const CELLS = ["name", "type", "resourceGroup", "location", "subscription", "id"] as const;
const HEADERS: Readonly<Record<Locale, readonly string[]>> = {
  fr: ["Ligne", "Champ", "Motif", "Que faire", "Nom", "Type", "Groupe de ressources", "Emplacement", "Abonnement", "Identifiant"],
  en: ["Row", "Field", "Reason", "What to do", "Name", "Type", "Resource group", "Location", "Subscription", "Id"],
};

/** The rejected rows as a file that repeats each row with its message, so that it can be mended and imported again. */
export const downloadRejections = download({
  permission: "inventory.read",
  input: downloadRejectionsRoute.params.extend(downloadRejectionsRoute.query.shape),

  async run(open, { projectId, importId, locale }) {
    const { fileName } = await open((scope) => loadImport(scope, projectId, importId));
    return {
      fileName: `${fileName}.rejections.csv`,
      contentType: "text/csv; charset=utf-8",
      body: lines(open, importId, locale),
    };
  },
});

async function* lines(open: ScopeOpener, importId: string, locale: Locale): AsyncGenerator<string> {
  // The mark lets Excel read UTF-8; `escapeFormulae` keeps a cell of the file from running as a formula in it.
  yield `\uFEFF${Papa.unparse([[...HEADERS[locale]]], { newline: "\r\n" })}\r\n`;
  for (let after = 0; ; ) {
    const rows = await open((scope) => pageOfRejections(scope, importId, after, PAGE));
    const last = rows.at(-1);
    if (!last) return;
    yield `${Papa.unparse(
      rows.map((row) => cellsOf(row, locale)),
      { newline: "\r\n", escapeFormulae: true },
    )}\r\n`;
    after = last.ordinal;
  }
}

function cellsOf(row: StoredRejection, locale: Locale): string[] {
  const { because, remedy } = rejectionText(row.code, row.field, row.params, locale);
  return [String(row.row), row.field ?? "", because, remedy, ...CELLS.map((name) => row.cells[name] ?? "")];
}
