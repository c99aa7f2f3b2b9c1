import { downloadDerogationsRoute } from "@/lib/contract/table";
import { loadDerogations } from "../obligation/load-derogations";
import { tableDownload } from "./table-download";

/** The register of derogations as a file. */
export const downloadDerogations = tableDownload({
  permission: "workload.read",
  input: downloadDerogationsRoute.params.extend(downloadDerogationsRoute.query.shape),
  table: "derogations",
  columns: [
    "subject",
    "workload",
    "text",
    "state",
    "authority",
    "requestedOn",
    "primeMinisterOn",
    "decidedOn",
    "expiresOn",
    "reference",
    "note",
    "changedBy",
    "changedAt",
  ],
  page: loadDerogations,
  cells: (row, words) => [
    row.subject,
    row.workload && words.workload(row.workload),
    row.textCode,
    words(`obligation.register.states.${row.state}`),
    row.authority,
    row.requestedOn,
    row.primeMinisterOn,
    row.decidedOn,
    row.expiresOn,
    row.reference,
    row.note,
    row.changed.name,
    row.changed.at,
  ],
});
