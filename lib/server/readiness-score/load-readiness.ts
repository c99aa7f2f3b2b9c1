import type { AssessmentFact } from "@/lib/domain/programme/facts";
import { countedAssessments, type ReadinessFacts } from "@/lib/domain/readiness/facts";
import { type Readiness, readinessOf } from "@/lib/domain/readiness/score";
import { formulaOn } from "@/lib/domain/readiness/shipped-formulas";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { loadAssessmentFacts } from "../assessment/store-facts";
import type { OrganisationScope } from "../database";
import { loadCoverage } from "../training/store-coverage";
import { loadEstateStanding } from "./store-estate-standing";

/** What the score is computed from, as it is stored now. */
export async function loadReadinessFacts(
  scope: OrganisationScope,
  projectId: string,
  all: readonly AssessmentFact[],
): Promise<ReadinessFacts> {
  const training = await loadCoverage(scope, projectId);
  const assessments = countedAssessments(all);
  const estate = await loadEstateStanding(scope, projectId);
  return { training, assessments, estate };
}

/** The readiness of a project under the formula in force at a moment. */
export async function loadReadiness(scope: OrganisationScope, projectId: string, now: Date): Promise<Readiness> {
  const facts = await loadReadinessFacts(scope, projectId, await loadAssessmentFacts(scope, projectId));
  return readinessOf(formulaOn(wallTime(now).day), facts);
}
