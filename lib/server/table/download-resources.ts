import { downloadResourcesRoute } from "@/lib/contract/table";
import { resourcePage } from "../inventory/resource-page";
import { tableDownload } from "./table-download";

/** The list of resources as a file. */
export const downloadResources = tableDownload({
  permission: "inventory.read",
  input: downloadResourcesRoute.params.extend(downloadResourcesRoute.query.shape),
  table: "resources",
  columns: [
    "name",
    "type",
    "location",
    "resourceGroup",
    "subscription",
    "workload",
    "pinned",
    "verdict",
    "evidence",
    "service",
    "id",
  ],
  page: resourcePage,
  cells: (row, words, locale) => [
    row.name,
    row.typeLabel,
    row.location,
    row.resourceGroup,
    row.subscription,
    row.workload && words.workload(row.workload),
    words(row.pinned ? "table.yes" : "table.no"),
    words(`eligibility-words.verdict.${row.verdict}`),
    words(`eligibility-words.grade.${row.evidence}`),
    row.service?.name[locale] ?? null,
    row.key,
  ],
});
