import { downloadWorkloadsRoute } from "@/lib/contract/table";
import { workloadPage } from "../eligibility/workload-page";
import { tableDownload } from "./table-download";

/** The list of workloads as a file. */
export const downloadWorkloads = tableDownload({
  permission: "workload.read",
  input: downloadWorkloadsRoute.params.extend(downloadWorkloadsRoute.query.shape),
  table: "workloads",
  columns: [
    "name",
    "key",
    "verdict",
    "level",
    "outcome",
    "evidence",
    "reported",
    "needed",
    "resources",
    "blocking",
    "owner",
    "criticality",
    "data",
  ],
  page: workloadPage,
  cells: (row, words, locale) => [
    words.workload(row),
    row.key,
    words(`eligibility-words.verdict.${row.verdict}`),
    words(`eligibility-words.obligation.${row.obligation}`),
    words(`eligibility-words.outcome.${row.outcome}`),
    words(`eligibility-words.grade.${row.evidence}`),
    row.completeness.reported,
    row.completeness.needed,
    row.resources,
    row.blocking?.service?.name[locale] ?? row.blocking?.ruleId ?? null,
    row.owner,
    row.criticality && words(`workload.criticalities.${row.criticality}`),
    row.dataCategories.map((category) => words(`workload.dataCategories.${category}`)).join("\n"),
  ],
});
