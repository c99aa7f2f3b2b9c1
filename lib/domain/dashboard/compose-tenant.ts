import type { EditionLookup } from "../catalogue/lookup";
import { noVerdicts } from "../eligibility/severity";
import { populationsOf } from "../microsoft365/population";
import type { Tenant } from "../microsoft365/tenant";
import { isPresent, verdictsOf } from "../microsoft365/verdict";
import type { Dashboard } from "./dashboard";

/** What becomes of a Microsoft 365 tenant under an edition: services it holds or uses, by verdict, and people who would lose one. */
export function tenantFigures(tenant: Tenant, lookup: EditionLookup): NonNullable<Dashboard["tenant"]> {
  const verdicts = verdictsOf(tenant, lookup);
  const present = verdicts.filter(isPresent);
  const byService = noVerdicts();
  for (const { verdict } of present) byService[verdict] += 1;
  const affected = populationsOf(tenant.populations, verdicts);
  return {
    people: tenant.populations?.people ?? null,
    services: present.length,
    byService,
    affected: affected?.byLoss.lost ?? null,
  };
}
