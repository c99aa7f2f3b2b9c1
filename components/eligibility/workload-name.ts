import { useTranslations } from "next-intl";
import type { WorkloadRow } from "@/lib/contract/eligibility";

/** The name of a workload; what fell outside the grouping rule says so. */
export function useWorkloadName(): (row: Pick<WorkloadRow, "name" | "key">) => string {
  const t = useTranslations("workload.list");
  return (row) => {
    if (!row.key.startsWith("ungrouped:")) return row.name;
    return row.name === "" ? t("rest") : t("outside", { name: row.name });
  };
}
