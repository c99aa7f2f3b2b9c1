import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import { SEVERITY } from "@/lib/domain/eligibility/severity";
import { statusFinding } from "@/lib/domain/eligibility/status-finding";
import type { Finding, Grade, Verdict } from "@/lib/domain/eligibility/verdict";
import { type Licences, licencesOf } from "./licence";
import { OFFER, type OfferArea, withParents } from "./offer";
import { type Use, useOf } from "./people";
import type { Tenant } from "./tenant";

/** The answer for a service or feature of Microsoft 365, with what the tenant has of it. */
export interface OfferVerdict {
  readonly id: string;
  readonly area: OfferArea;
  readonly parent: string | null;
  readonly verdict: Verdict;
  /** Grade of what decided. */
  readonly evidence: Grade;
  /** What decides first; then what the service alone would be. */
  readonly findings: readonly Finding[];
  readonly licences: Licences | null;
  readonly use: Use | null;
}

/**
 * The verdict of a service under an edition: the worst of its own status and that of everything it is a part of. A feature is never
 * better than the service that carries it. A service that the edition lacks is unknown, without a finding.
 */
export function verdictOfService(id: string, lookup: EditionLookup): Pick<OfferVerdict, "verdict" | "evidence" | "findings"> {
  const findings = withParents(id).flatMap((one) => {
    const service = lookup.service(one);
    return service === undefined ? [] : [statusFinding(service, lookup)];
  });
  const [own] = findings;
  if (own === undefined || own.service !== id) return { verdict: "unknown", evidence: "none", findings: [] };
  const worst = findings.reduce((a, b) => (SEVERITY[b.effect] > SEVERITY[a.effect] ? b : a));
  return { verdict: worst.effect, evidence: worst.evidence, findings: worst === own ? [own] : [worst, own] };
}

/** Every service and feature of Microsoft 365 with its verdict, and what is known of its licences and use in a tenant. */
export function verdictsOf(tenant: Tenant, lookup: EditionLookup): OfferVerdict[] {
  const licences = licencesOf(tenant);
  return OFFER.map(({ id, area, parent }) => ({
    id,
    area,
    parent,
    ...verdictOfService(id, lookup),
    licences: licences.get(id) ?? null,
    use: useOf(id, tenant),
  }));
}

/** Whether the tenant holds a licence of a service, or somebody was seen to use it. */
export function isPresent({ licences, use }: Pick<OfferVerdict, "licences" | "use">): boolean {
  return licences !== null || (use !== null && use.people > 0);
}
