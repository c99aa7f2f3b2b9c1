import type { Blocker, Verdict, WorkloadVerdict } from "@/lib/domain/eligibility/verdict";

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

/** What a decision reads of a blocker. */
export type BlockingReason = readonly [service: string | null, ruleId: string, plannedFor: string | null];

/** Each once, in an order of their own: two workloads with the same reasons are decided alike. */
export function blockingReasons(blocking: readonly Blocker[]): BlockingReason[] {
  const texts = blocking.map(({ service, ruleId, finding }) =>
    JSON.stringify([service, ruleId, finding.params.plannedFor ?? null]),
  );
  return [...new Set(texts)].sort().map((text) => JSON.parse(text) as BlockingReason);
}

/** Whether it would be eligible without what blocks it first: nothing else does beside it, nor below it. */
export function freedAlone({ blocking, flip }: WorkloadVerdict): boolean {
  const first = blockingKey(blocking[0]);
  return flip?.becomes === "eligible" && blocking.every((one) => blockingKey(one) === first);
}
