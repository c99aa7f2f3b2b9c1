import type { ResourceRow } from "@/lib/contract/inventory";
import type { ShapeVerdict } from "@/lib/domain/eligibility/verdict";
import type { ListedResource } from "./store-resource";

/** A resource as a row; without a verdict (no edition yet) it is unknown. */
export function resourceRow(row: ListedResource, verdict: ShapeVerdict | undefined): ResourceRow {
  return {
    id: String(row.id),
    key: row.key,
    name: row.name,
    type: row.type,
    typeLabel: row.sourceType ?? row.type,
    sourceType: row.sourceType,
    resourceGroup: row.resourceGroup,
    subscription: row.subscription,
    location: row.location,
    workload: row.workloadId !== null && row.workloadName !== null ? { id: row.workloadId, name: row.workloadName } : null,
    pinned: row.pinned,
    verdict: verdict?.verdict ?? "unknown",
    evidence: verdict?.evidence ?? "none",
    service: verdict?.service ?? null,
  };
}
