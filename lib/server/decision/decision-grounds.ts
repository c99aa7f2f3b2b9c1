import type { DecisionGrounds } from "@/lib/contract/workload-decision";
import { decidedQualification, decidedVerdict } from "@/lib/domain/decision/from-catalogue";
import { qualificationOf } from "@/lib/domain/eligibility/qualification";
import { assessWorkload } from "@/lib/domain/eligibility/workload";
import { ruleSetOn } from "@/lib/domain/obligation/shipped-rule-sets";
import type { OrganisationScope } from "../database";
import { factsOf } from "../eligibility/view-workload";
import { type JudgedWorkload, loadWorkloadParts } from "../eligibility/workload-card";
import { loadBody, situationOf } from "../obligation/store-situation";
import { derogationEnd } from "./store-derogation-end";

interface Place {
  readonly projectId: string;
  readonly workloadId: string;
}

/** What the decision on a workload rests on, on a day: what people said of it, its verdict, dated facts, the texts in force. */
export async function loadDecisionGrounds(scope: OrganisationScope, place: Place, day: string): Promise<DecisionGrounds> {
  return groundsOf(scope, place, await loadWorkloadParts(scope, place), day);
}

/** The same, of a workload that is loaded. */
export async function groundsOf(
  scope: OrganisationScope,
  place: Place,
  { workload, parts, known, facts }: JudgedWorkload,
  day: string,
): Promise<DecisionGrounds> {
  const body = await loadBody(scope);
  const { edition, compiled } = known;
  const { goLiveOn, contractEndsOn, licenceEndsOn } = factsOf(workload);
  const shapes = parts.map((part) => part.verdict);
  return {
    day,
    situation: situationOf(body, workload),
    deadlines: {
      goLiveOn,
      contractEndsOn,
      licenceEndsOn,
      derogationEndsOn: await derogationEnd(scope, place.projectId, place.workloadId),
    },
    verdict: decidedVerdict(assessWorkload(parts), edition, compiled.lookup),
    qualification: decidedQualification(qualificationOf(shapes, facts, compiled.lookup, day)),
    ruleSet: ruleSetOn(day),
  };
}
