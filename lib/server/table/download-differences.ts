import { downloadDifferencesRoute } from "@/lib/contract/table";
import { differencePage } from "../inventory/difference-page";
import { tableDownload } from "./table-download";

/** What an import added, changed and removed, as a file. */
export const downloadDifferences = tableDownload({
  permission: "inventory.read",
  input: downloadDifferencesRoute.params.extend(downloadDifferencesRoute.query.shape),
  table: "differences",
  columns: ["kind", "name", "type", "resourceGroup", "changes", "verdictBefore", "verdictAfter", "id"],
  page: differencePage,
  cells: (row, words) => [
    words(`inventory.differences.${row.kind}`),
    row.name,
    row.type,
    row.resourceGroup,
    row.changes.map(({ field, before, after }) => `${field}: ${before ?? ""} → ${after ?? ""}`).join("\n"),
    row.verdictBefore && words(`eligibility-words.verdict.${row.verdictBefore}`),
    row.verdictAfter && words(`eligibility-words.verdict.${row.verdictAfter}`),
    row.key,
  ],
});
