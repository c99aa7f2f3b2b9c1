import { useTranslations } from "next-intl";
import type { WorkloadRow } from "@/lib/contract/eligibility";
import { workloadName } from "@/lib/i18n/workload-name";

type Named = Pick<WorkloadRow, "name" | "key">;

export function useWorkloadName(): (row: Named) => string {
  const t = useTranslations("workload.list");
  return (row) => workloadName(t, row);
}

/** Whether it stands for a Microsoft 365 tenant: made of services, not of resources. */
export function isTenant({ key }: Pick<WorkloadRow, "key">): boolean {
  return key.startsWith("tenant:");
}
