import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { type ReadinessReport, readinessReport } from "@/lib/domain/report/readiness-report";
import { knownQuestionnaire } from "../assessment/known-questionnaire";
import { namesOf } from "../assessment/store-assessment";
import { loadAssessmentFacts } from "../assessment/store-facts";
import { currentDashboard } from "../dashboard/current-dashboard";
import type { OrganisationScope } from "../database";
import { decisionSummary } from "../programme/decision-view";
import { decisionsOf } from "../programme/store-decision";
import { loadReadinessView } from "../readiness-score/load-readiness-view";
import { assumptionsOf } from "../readiness-score/store-assumption";

/** More decisions than a project of five gates takes in years. */
const MOST_DECISIONS = 200;

/** The report and the dashboard that it was made from, of one moment. A foreign, unknown or archived project is NotFound. */
export async function loadReadinessReport(
  scope: OrganisationScope,
  projectId: string,
  now: Date,
): Promise<{ dashboard: Dashboard; report: ReadinessReport }> {
  const { dashboard } = await currentDashboard(scope, projectId, now);
  const { formula, dimensions, raises, findOuts } = await loadReadinessView(scope, projectId, now);
  const facts = await loadAssessmentFacts(scope, projectId);
  const assessments = [];
  for (const { questionnaire: id, version, state, score, completeness, reviewedAs, at } of facts) {
    const { title } = (await knownQuestionnaire(scope, id, version)).questionnaire;
    assessments.push({ title, version, state, score, completeness, reviewedAs, at });
  }
  const assumptions = await assumptionsOf(scope, projectId);
  const decisions = await decisionsOf(scope, projectId, { below: null, limit: MOST_DECISIONS });
  const names = await namesOf(scope, [
    ...assumptions.map(({ ownerId }) => ownerId),
    ...decisions.map(({ personId }) => personId),
  ]);
  const material = {
    ...{ formula, dimensions, raises, findOuts, assessments },
    assumptions: assumptions.map(({ statement, status, ownerId, reviewOn, finding }) => ({
      ...{ statement, status, reviewOn, finding },
      owner: ownerId === null ? null : (names.get(ownerId) ?? null),
    })),
    decisions: decisions.map((one) => decisionSummary(one, names)),
  };
  return { dashboard, report: readinessReport(dashboard, material) };
}
