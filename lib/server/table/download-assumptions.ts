import { downloadAssumptionsRoute } from "@/lib/contract/table";
import { loadAssumptions } from "../readiness-score/load-assumptions";
import { tableDownload } from "./table-download";

/** The register of assumptions as a file. */
export const downloadAssumptions = tableDownload({
  permission: "readiness.read",
  input: downloadAssumptionsRoute.params.extend(downloadAssumptionsRoute.query.shape),
  table: "assumptions",
  columns: ["statement", "state", "dimension", "owner", "reviewOn", "finding", "changedBy", "changedAt"],
  page: loadAssumptions,
  cells: (row, words) => [
    row.statement,
    words(`readiness.assumptions.statuses.${row.status}`),
    row.dimension,
    row.owner,
    row.reviewOn,
    row.finding,
    row.changed.name,
    row.changed.at,
  ],
});
