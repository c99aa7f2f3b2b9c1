import { weakest } from "@/lib/domain/catalogue/grade";
import { flipOf } from "./flip";
import { noVerdicts, SEVERITY } from "./severity";
import type { Blocker, DecidingVerdict, Finding, ShapeVerdict, WorkloadVerdict } from "./verdict";

/** One shape of a workload and how many resources have it. */
export interface WorkloadPart {
  readonly verdict: ShapeVerdict;
  readonly count: number;
}

/**
 * A workload is as eligible as its weakest needed (`hosted`) shape. Accessories and configuration are counted and told and do
 * not decide; a workload of nothing else is `configuration`. Blockers: every finding of the worst level, most resources first.
 * The grade is the weakest among the shapes of that level. Counts that are not positive are left out. Order does not matter.
 */
export function assessWorkload(parts: Iterable<WorkloadPart>): WorkloadVerdict {
  const resources = noVerdicts();
  const hosted: WorkloadPart[] = [];
  let reported = 0;
  let needed = 0;
  let worst: DecidingVerdict | null = null;
  for (const part of parts) {
    if (part.count <= 0) continue;
    const { verdict, role, neededFacts, missingFacts } = part.verdict;
    resources[verdict] += part.count;
    needed += part.count * neededFacts.length;
    reported += part.count * (neededFacts.length - missingFacts.length);
    if (role !== "hosted" || verdict === "configuration") continue;
    hosted.push(part);
    if (worst === null || SEVERITY[verdict] > SEVERITY[worst]) worst = verdict;
  }
  const shapes = hosted.map((part) => part.verdict);
  const deciding = hosted.filter((part) => part.verdict.verdict === worst);
  const blocking = worst === null || worst === "eligible" ? [] : blockersOf(deciding, worst);
  return {
    verdict: worst ?? "configuration",
    blocking,
    flip: worst === null || worst === "eligible" ? null : { changes: blocking, becomes: flipOf(shapes, worst) },
    evidence: worst === null ? "none" : weakest(deciding.map((part) => part.verdict.evidence)),
    completeness: { reported, needed },
    resources,
  };
}

function blockersOf(deciding: readonly WorkloadPart[], verdict: Exclude<DecidingVerdict, "eligible">): Blocker[] {
  const counts = new Map<Finding, number>();
  for (const { verdict: shape, count } of deciding) {
    for (const finding of shape.findings) {
      if (finding.effect === verdict) counts.set(finding, (counts.get(finding) ?? 0) + count);
    }
  }
  const found = new Map<string, Blocker>();
  for (const [finding, count] of counts) {
    const key = findingKey(finding);
    const resources = count + (found.get(key)?.resources ?? 0);
    found.set(key, { service: finding.service, ruleId: finding.ruleId, verdict, resources, finding });
  }
  if (found.size === 1) return [...found.values()];
  return [...found]
    .sort(([left, a], [right, b]) => b.resources - a.resources || (left < right ? -1 : 1))
    .map(([, blocker]) => blocker);
}

/** Two findings with one key are the same reason, met on other resources. */
export function findingKey(finding: Finding): string {
  const { service, ruleId, params } = finding;
  return `${service ?? ""}|${ruleId}|${params.rule ?? ""}|${params.fact ?? ""}|${params.services ?? ""}`;
}
