import type { ResourceRow } from "@/lib/contract/inventory";
import type { ShapeVerdict } from "@/lib/domain/eligibility/verdict";
import type { KnownEdition } from "../catalogue/edition-cache";
import { namedService } from "../eligibility/view-finding";
import type { ListedResource } from "./store-resource";

function workloadOf({ workloadId: id, workloadName: name, workloadKey: key }: ListedResource): ResourceRow["workload"] {
  return id !== null && name !== null && key !== null ? { id, name, key } : null;
}

/** A resource as a row; without a verdict (no edition yet) it is unknown. */
export function resourceRow(row: ListedResource, verdict: ShapeVerdict | undefined, known: KnownEdition | null): ResourceRow {
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
    workload: workloadOf(row),
    pinned: row.pinned,
    verdict: verdict?.verdict ?? "unknown",
    evidence: verdict?.evidence ?? "none",
    service: known && verdict ? namedService(verdict.service, known.compiled.lookup) : null,
  };
}
