import { listAudit } from "@/lib/server/audit-trail/list-audit";
import { giveBenchmarkConsent } from "@/lib/server/benchmark/give-benchmark-consent";
import type { Caller } from "@/lib/server/database";

/** Whether the organisation ever lent its figures to the anonymous comparison: the audit trail remembers it after a withdrawal too. */
export async function onceLent(lead: Caller, organisationId: string): Promise<boolean> {
  return (await listAudit(lead, { organisationId, action: "give-benchmark-consent", limit: 1 })).items.length > 0;
}

/** Lends the figures once: a consent that somebody withdrew stays withdrawn. */
export async function lendOnce(lead: Caller, organisationId: string): Promise<void> {
  if (!(await onceLent(lead, organisationId))) await giveBenchmarkConsent(lead, { organisationId });
}
