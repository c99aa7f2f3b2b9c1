import type { Finding, WorkloadVerdict } from "@/lib/domain/eligibility/verdict";
import { findingKey, type WorkloadPart } from "@/lib/domain/eligibility/workload";
import { SEVERITY_RANK } from "./blocking";

/** One reason of a workload's verdict, and how many of its resources share it. */
export interface Reason {
  readonly key: string;
  readonly finding: Finding;
  readonly decides: boolean;
  readonly accessory: boolean;
  resources: number;
}

/** The whole chain of reasons of a verdict, what decides it first. Deterministic. */
export function reasonsOf(parts: readonly WorkloadPart[], verdict: Pick<WorkloadVerdict, "verdict">): Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { verdict: shape, count } of parts) {
    const decisive = shape.role === "hosted" && shape.verdict === verdict.verdict;
    for (const finding of shape.findings) {
      const decides = decisive && finding.effect === verdict.verdict;
      const accessory = shape.role === "accessory";
      const key = `${findingKey(finding)}|${decides}|${accessory}`;
      const known = reasons.get(key);
      if (known) known.resources += count;
      else reasons.set(key, { key, finding, decides, accessory, resources: count });
    }
  }
  return [...reasons.values()].sort(mostTellingFirst);
}

function mostTellingFirst(a: Reason, b: Reason): number {
  return (
    Number(b.decides) - Number(a.decides) ||
    Number(a.accessory) - Number(b.accessory) ||
    SEVERITY_RANK[a.finding.effect] - SEVERITY_RANK[b.finding.effect] ||
    b.resources - a.resources ||
    (a.key < b.key ? -1 : 1)
  );
}
