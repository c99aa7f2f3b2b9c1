import { MOVE_KNOWLEDGE } from "@/lib/domain/move/knowledge";
import type { Text } from "@/lib/domain/text";
import { knownQuestionnaire } from "../assessment/known-questionnaire";
import { assessmentsOf } from "../assessment/store-assessment";
import type { OrganisationScope } from "../database";

/** A questionnaire of which the project has an assessment. Whoever reads workloads reads assessments: the table of roles says so. */
export interface LinkedAssessment {
  readonly id: string;
  readonly title: Text;
  readonly textOf: (questionId: string) => Text | null;
}
export type LinkedQuestions = ReadonlyMap<string, LinkedAssessment>;

/** The newest assessment of each questionnaire that the checklist speaks of, by questionnaire. */
export async function loadQuestions(scope: OrganisationScope, projectId: string): Promise<LinkedQuestions> {
  const wanted = new Set(MOVE_KNOWLEDGE.checklist.flatMap(({ questions }) => questions.map((one) => one.questionnaire)));
  const found = new Map<string, LinkedAssessment>();
  for (const { id, questionnaireId, version } of await assessmentsOf(scope, projectId)) {
    if (!wanted.has(questionnaireId) || found.has(questionnaireId)) continue;
    const { questionnaire, questions } = await knownQuestionnaire(scope, questionnaireId, version);
    found.set(questionnaireId, { id, title: questionnaire.title, textOf: (question) => questions.get(question)?.text ?? null });
  }
  return found;
}
