import { useTranslations } from "next-intl";
import type { WorkloadRow } from "@/lib/contract/eligibility";

type Named = Pick<WorkloadRow, "name" | "key">;
type Words = (key: "rest" | "outside", values?: { readonly name: string }) => string;

/** The name of a workload in the words of `workload.list`; what fell outside the grouping rule says so. */
export function workloadName(words: Words, { name, key }: Named): string {
  if (!key.startsWith("ungrouped:")) return name;
  return name === "" ? words("rest") : words("outside", { name });
}

export function useWorkloadName(): (row: Named) => string {
  const t = useTranslations("workload.list");
  return (row) => workloadName(t, row);
}

/** Whether it stands for a Microsoft 365 tenant: made of services, not of resources. */
export function isTenant({ key }: Pick<WorkloadRow, "key">): boolean {
  return key.startsWith("tenant:");
}
