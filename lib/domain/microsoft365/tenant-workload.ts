import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import type { WorkloadPart } from "@/lib/domain/eligibility/workload";
import type { Tenant } from "./tenant";
import { isPresent, type OfferVerdict, verdictsOf } from "./verdict";

/** The rule, the key and the name under which a tenant stands among the workloads of its project. */
export const TENANT_WORKLOAD = { grouping: "microsoft-365", key: "tenant:microsoft-365", name: "Microsoft 365" } as const;

/** What nobody works without: these decide for the tenant, the rest is told beside them (a choice of the authors). */
const NEEDED: readonly string[] = [
  "entra-id",
  "exchange-online",
  "sharepoint-online",
  "onedrive",
  "microsoft-teams",
  "office-desktop",
];

/** Whether an edition speaks of Microsoft 365: the first one did not. */
export function knowsMicrosoft365(lookup: EditionLookup): boolean {
  return lookup.service("exchange-online") !== undefined;
}

/**
 * A tenant as the parts of a workload: one for each service or feature that it holds a licence of or was seen to use. Needed services
 * decide, the others are accessories; each counts once, whatever the number of people.
 */
export function tenantParts(tenant: Tenant, lookup: EditionLookup): WorkloadPart[] {
  return verdictsOf(tenant, lookup).filter(isPresent).map(partOf);
}

function partOf({ id, verdict, evidence, findings }: OfferVerdict): WorkloadPart {
  const role = NEEDED.includes(id) ? "hosted" : "accessory";
  return {
    count: 1,
    verdict: { verdict, service: id, precision: "exact", role, evidence, findings, neededFacts: [], missingFacts: [] },
  };
}
