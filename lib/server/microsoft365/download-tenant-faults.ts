import Papa from "papaparse";
import { downloadTenantFaultsRoute } from "@/lib/contract/microsoft365-import";
import type { Locale } from "@/lib/domain/locale";
import { rowFaultText } from "@/lib/domain/microsoft365/row-fault-text";
import { download } from "../use-case";
import { loadTenantImport } from "./store-tenant-import";

const HEADERS: Readonly<Record<Locale, readonly string[]>> = {
  fr: ["Ligne", "Colonne", "Motif", "Que faire"],
  en: ["Line", "Column", "Reason", "What to do"],
};

/** The lines that were left out, each with its reason. The lines themselves were never kept. */
export const downloadTenantFaults = download({
  permission: "inventory.read",
  input: downloadTenantFaultsRoute.params.extend(downloadTenantFaultsRoute.query.shape),

  async run(open, { projectId, tenantImportId, locale }) {
    const { fileName, notes } = await open((scope) => loadTenantImport(scope, projectId, tenantImportId));
    const lines = notes.faults.map(({ row, field, code }) => {
      const { because, remedy } = rowFaultText(code, locale);
      return [String(row), field ?? "", because, remedy];
    });
    // The mark lets Excel read UTF-8; `escapeFormulae` keeps a cell from running as a formula in it.
    const text = Papa.unparse([[...HEADERS[locale]], ...lines], { newline: "\r\n", escapeFormulae: true });
    return {
      fileName: `${fileName}.rejections.csv`,
      contentType: "text/csv; charset=utf-8",
      body: oneText(`\uFEFF${text}\r\n`),
    };
  },
});

async function* oneText(text: string): AsyncGenerator<string> {
  yield text;
}
