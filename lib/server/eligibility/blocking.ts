import type { Verdict } from "@/lib/domain/eligibility/verdict";

/** Worst first, so that an ascending index lists what needs work first; what decides nothing comes last. */
export const SEVERITY_RANK: Readonly<Record<Verdict, number>> = {
  "not-eligible": 0,
  unknown: 1,
  redesign: 2,
  planned: 3,
  conditional: 4,
  eligible: 5,
  configuration: 6,
};

/** What workloads are filtered by: the service that holds them back, or the rule where no service is known (`unmapped`). */
export function blockingKey(blocker: { service: string | null; ruleId: string } | undefined): string | null {
  return blocker ? (blocker.service ?? blocker.ruleId) : null;
}
