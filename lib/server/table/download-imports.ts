import { downloadImportsRoute } from "@/lib/contract/table";
import { importPage } from "../inventory/import-page";
import { tableDownload } from "./table-download";

/** The history of imports as a file. */
export const downloadImports = tableDownload({
  permission: "inventory.read",
  input: downloadImportsRoute.params.extend(downloadImportsRoute.query.shape),
  table: "imports",
  columns: ["number", "state", "file", "format", "bytes", "resources", "rejected", "by", "at", "appliedAt"],
  page: importPage,
  cells: (row, words) => [
    row.number,
    words(`inventory.states.${row.state}`),
    row.fileName,
    words(`inventory.formats.${row.format ?? "unrecognised"}`),
    row.bytes,
    row.resources,
    row.rejected,
    row.by,
    row.createdAt,
    row.appliedAt,
  ],
});
