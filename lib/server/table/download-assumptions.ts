import { downloadAssumptionsRoute } from "@/lib/contract/table";
import type { Locale } from "@/lib/domain/locale";
import { FORMULAS } from "@/lib/domain/readiness/shipped-formulas";
import { loadAssumptions } from "../readiness-score/load-assumptions";
import { tableDownload } from "./table-download";

/** The register of assumptions as a file. */
export const downloadAssumptions = tableDownload({
  permission: "readiness.read",
  input: downloadAssumptionsRoute.params.extend(downloadAssumptionsRoute.query.shape),
  table: "assumptions",
  columns: ["statement", "state", "dimension", "owner", "reviewOn", "finding", "changedBy", "changedAt"],
  page: loadAssumptions,
  cells: (row, words, locale) => [
    row.statement,
    words(`readiness.assumptions.statuses.${row.status}`),
    dimensionName(row.dimension, locale),
    row.owner,
    row.reviewOn,
    row.finding,
    row.changed.name,
    row.changed.at,
  ],
});

/** As the newest formula that knows it names it. */
function dimensionName(id: string | null, locale: Locale): string | null {
  const known = FORMULAS.flatMap(({ dimensions }) => dimensions).findLast((one) => one.id === id);
  return known ? known.name[locale] : id;
}
