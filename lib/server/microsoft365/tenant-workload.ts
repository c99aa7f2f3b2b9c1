import type { WorkloadPart } from "@/lib/domain/eligibility/workload";
import { knowsMicrosoft365, TENANT_WORKLOAD, tenantParts } from "@/lib/domain/microsoft365/tenant-workload";
import { type KnownEdition, knownEdition } from "../catalogue/edition-cache";
import { editionInForce } from "../catalogue/edition-in-force";
import type { OrganisationScope } from "../database";
import { enqueueRescore } from "../eligibility/rescore";
import { loadTenant } from "./store-tenant";
import { keepTenantWorkload } from "./store-tenant-workload";

/** Has the tenant stand among the workloads of its project, and judged anew with them. */
export async function renewTenantWorkload(scope: OrganisationScope, projectId: string): Promise<void> {
  await enqueueRescore(scope, projectId, [await keepTenantWorkload(scope, projectId)]);
}

/** What a project's tenant is made of under an edition; nothing without files, or where the edition is silent on Microsoft 365. */
export async function loadTenantParts(
  scope: OrganisationScope,
  projectId: string,
  { compiled: { lookup } }: KnownEdition,
): Promise<WorkloadPart[]> {
  if (!knowsMicrosoft365(lookup)) return [];
  const tenant = await loadTenant(scope, projectId);
  return tenant === null ? [] : tenantParts(tenant, lookup);
}

/** The edition that judges a tenant: the project's own when it speaks of Microsoft 365, else the one in force today. */
export async function editionOfTenant(scope: OrganisationScope, chosen: string | null): Promise<KnownEdition> {
  const own = chosen === null ? null : await knownEdition(scope, chosen);
  if (own && knowsMicrosoft365(own.compiled.lookup)) return own;
  return knownEdition(scope, await editionInForce(scope, new Date()));
}

export const isTenant = ({ grouping }: { readonly grouping: string }): boolean => grouping === TENANT_WORKLOAD.grouping;
