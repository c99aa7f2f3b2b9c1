import { questionsOf } from "@/lib/domain/assessment/questionnaire";
import type { AssessmentState } from "@/lib/domain/assessment/state";
import { DUTIES_QUESTIONNAIRE } from "@/lib/domain/exchange/customer-duties";
import { type DutyChecklist, dutyChecklist, type NamedDocument } from "@/lib/domain/exchange/duty-checklist";
import { knownQuestionnaire, newestVersions } from "../assessment/known-questionnaire";
import { answersByAssessment, type StoredAnswer } from "../assessment/store-answer";
import { assessmentsOf, type StoredAssessment } from "../assessment/store-assessment";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";
import { loadProject } from "../inventory/store-project";
import { namesOf } from "../training/store-training-names";
import { byQuestion } from "./store-exchange";

export interface ProjectDuties extends DutyChecklist {
  readonly organisation: string;
  readonly project: string;
  readonly version: string;
  /** Of the assessment that the answers are from; null where nobody has begun one. */
  readonly state: AssessmentState | null;
}

/** The customer's duties with the answers of the project's newest assessment of them, and the documents named in any of its assessments. */
export async function loadDuties(scope: OrganisationScope, projectId: string): Promise<ProjectDuties> {
  await loadProject(scope, projectId);
  const newest = newestOfEach(await assessmentsOf(scope, projectId));
  const answers = await answersByAssessment(
    scope,
    newest.map(({ id }) => id),
  );
  const own = newest.find(({ questionnaireId }) => questionnaireId === DUTIES_QUESTIONNAIRE);
  const version = own?.version ?? (await newestVersions(scope)).get(DUTIES_QUESTIONNAIRE);
  if (version === undefined) throw new NotFound();
  const { questionnaire } = await knownQuestionnaire(scope, DUTIES_QUESTIONNAIRE, version);
  const documents = await documentsByClause(scope, newest, answers);
  const checklist = dutyChecklist({ questionnaire, answers: byQuestion((own && answers.get(own.id)) ?? []), documents });
  return { ...checklist, ...(await namesOf(scope, projectId)), version, state: own?.state ?? null };
}

/** The list comes newest first. */
function newestOfEach(all: readonly StoredAssessment[]): StoredAssessment[] {
  const found = new Map<string, StoredAssessment>();
  for (const one of all) if (!found.has(one.questionnaireId)) found.set(one.questionnaireId, one);
  return [...found.values()];
}

async function documentsByClause(
  scope: OrganisationScope,
  assessments: readonly StoredAssessment[],
  answers: ReadonlyMap<string, readonly StoredAnswer[]>,
): Promise<ReadonlyMap<string, readonly NamedDocument[]>> {
  const found = new Map<string, NamedDocument[]>();
  for (const { id, questionnaireId, version } of assessments) {
    const { questionnaire } = await knownQuestionnaire(scope, questionnaireId, version);
    const said = byQuestion(answers.get(id) ?? []);
    for (const { id: questionId, references } of questionsOf(questionnaire)) {
      const value = said.get(questionId)?.value;
      if (value?.kind !== "evidence") continue;
      for (const clause of references) found.set(clause, [...(found.get(clause) ?? []), ...value.documents]);
    }
  }
  return found;
}
