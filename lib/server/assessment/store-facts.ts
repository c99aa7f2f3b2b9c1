import { isOwnQuestionnaire } from "@/lib/domain/assessment/own-questionnaire";
import type { AssessmentState } from "@/lib/domain/assessment/state";
import { standingsOf } from "@/lib/domain/evidence/standing";
import type { AssessmentFact } from "@/lib/domain/programme/facts";
import type { OrganisationScope } from "../database";
import { today } from "../evidence/evidence-view";
import { filesByAssessment } from "../evidence/store-evidence";
import { answersFrom, figuresOf } from "./figures";
import { knownQuestionnaire } from "./known-questionnaire";
import { answersByAssessment } from "./store-answer";
import { assessmentsOf } from "./store-assessment";
import { snapshotsOf } from "./store-snapshot";

/** Of each shipped questionnaire of a project: the assessment that is open, and the last validated one. An organisation's own decide nothing. */
export async function loadAssessmentFacts(scope: OrganisationScope, projectId: string): Promise<AssessmentFact[]> {
  const stored = (await assessmentsOf(scope, projectId)).filter(({ questionnaireId }) => !isOwnQuestionnaire(questionnaireId));
  const counted = stored.filter(
    (one) =>
      stored.find((other) => other.questionnaireId === one.questionnaireId && isOpen(other) === isOpen(one))?.id === one.id,
  );
  const ids = counted.map(({ id }) => id);
  const answers = await answersByAssessment(scope, ids);
  const files = await filesByAssessment(scope, ids);
  const facts: AssessmentFact[] = [];
  for (const { id, questionnaireId, version, state, startedAt, reviewedAt, reviewedAs } of counted) {
    const given = answers.get(id) ?? [];
    const { questionnaire } = await knownQuestionnaire(scope, questionnaireId, version);
    const { score, completeness, questions, answered } = figuresOf(
      questionnaire,
      answersFrom(given),
      standingsOf(files.get(id) ?? [], today()),
    );
    const at = [startedAt, reviewedAt, ...given.map((answer) => answer.at)].reduce<Date>(
      (last, moment) => (moment !== null && moment > last ? moment : last),
      startedAt,
    );
    const [snapshot] = await snapshotsOf(scope, id);
    facts.push({
      assessmentId: id,
      questionnaire: questionnaireId,
      version,
      state,
      score,
      completeness,
      complete: answered === questions,
      at: at.toISOString(),
      reviewedAs: state === "validated" ? reviewedAs : null,
      snapshotId: snapshot?.id ?? null,
    });
  }
  return facts;
}

function isOpen({ state }: { readonly state: AssessmentState }): boolean {
  return state !== "validated";
}
