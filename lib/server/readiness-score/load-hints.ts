import type { AssessmentFact } from "@/lib/domain/programme/facts";
import { hintOf } from "@/lib/domain/readiness/assessment-hint";
import { countedAssessments } from "@/lib/domain/readiness/facts";
import type { AssessmentHint } from "@/lib/domain/readiness/moves";
import { answersFrom } from "../assessment/figures";
import { knownQuestionnaire } from "../assessment/known-questionnaire";
import { answersByAssessment } from "../assessment/store-answer";
import type { OrganisationScope } from "../database";

/** What the assessments that count would have one answer and put right; a submitted one takes no answer, a validated one neither. */
export async function loadHints(scope: OrganisationScope, facts: readonly AssessmentFact[]): Promise<AssessmentHint[]> {
  const counted = countedAssessments(facts);
  const answers = await answersByAssessment(
    scope,
    counted.map(({ assessmentId }) => assessmentId),
  );
  const hints: AssessmentHint[] = [];
  for (const { assessmentId, questionnaire: id, version, state } of counted) {
    const { questionnaire } = await knownQuestionnaire(scope, id, version);
    const hint = hintOf(assessmentId, questionnaire, answersFrom(answers.get(assessmentId) ?? []));
    hints.push(state === "draft" || state === "returned" ? hint : { ...hint, next: null });
  }
  return hints;
}
