import { lower } from "@/lib/domain/catalogue/grade";
import { flipOf } from "./flip";
import { noVerdicts, SEVERITY } from "./severity";
import type { Blocker, DecidingVerdict, Finding, Grade, ShapeVerdict, WorkloadVerdict } from "./verdict";

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
  const completeness = { reported: 0, needed: 0 };
  let worst: DecidingVerdict | null = null;
  for (const part of parts) {
    if (part.count <= 0) continue;
    const { verdict, role, neededFacts, missingFacts } = part.verdict;
    resources[verdict] += part.count;
    completeness.needed += part.count * neededFacts.length;
    completeness.reported += part.count * (neededFacts.length - missingFacts.length);
    if (role !== "hosted" || verdict === "configuration") continue;
    hosted.push(part);
    if (worst === null || SEVERITY[verdict] > SEVERITY[worst]) worst = verdict;
  }
  if (worst === null) return { verdict: "configuration", blocking: [], flip: null, evidence: "none", completeness, resources };
  const evidence = gradeAt(hosted, worst);
  if (worst === "eligible") return { verdict: worst, blocking: [], flip: null, evidence, completeness, resources };
  const blocking = blockersOf(hosted, worst);
  const flip = { changes: blocking, becomes: flipOf(hosted, worst) };
  return { verdict: worst, blocking, flip, evidence, completeness, resources };
}

function gradeAt(hosted: readonly WorkloadPart[], level: DecidingVerdict): Grade {
  let grade: Grade = "confirmed";
  for (const { verdict } of hosted) if (verdict.verdict === level) grade = lower(grade, verdict.evidence);
  return grade;
}

/** Counted by finding first: shapes share them as objects, so that most workloads need no key. */
function blockersOf(hosted: readonly WorkloadPart[], level: DecidingVerdict): Blocker[] {
  const counts = new Map<Finding, number>();
  for (const { verdict, count } of hosted) {
    if (verdict.verdict !== level) continue;
    for (const finding of verdict.findings) {
      if (finding.effect === level) counts.set(finding, (counts.get(finding) ?? 0) + count);
    }
  }
  const blockers = [...counts].map(([finding, resources]) => blockerOf(finding, level, resources));
  return blockers.length < 2 ? blockers : merged(blockers);
}

function blockerOf(finding: Finding, verdict: DecidingVerdict, resources: number): Blocker {
  return { service: finding.service, ruleId: finding.ruleId, verdict, resources, finding };
}

function merged(blockers: readonly Blocker[]): Blocker[] {
  const found = new Map<string, Blocker>();
  for (const { finding, verdict, resources } of blockers) {
    const key = findingKey(finding);
    found.set(key, blockerOf(finding, verdict, resources + (found.get(key)?.resources ?? 0)));
  }
  return [...found]
    .sort(([left, a], [right, b]) => b.resources - a.resources || (left < right ? -1 : 1))
    .map(([, blocker]) => blocker);
}

/** Two findings with one key are the same reason, met on other resources. */
export function findingKey(finding: Finding): string {
  const { service, ruleId, params } = finding;
  return `${service ?? ""}|${ruleId}|${params.rule ?? ""}|${params.fact ?? ""}|${params.services ?? ""}`;
}
