import { type AssessmentList, type AssessmentSummary, listAssessmentsRoute } from "@/lib/contract/assessment";
import { shippedRank } from "@/lib/domain/assessment/shipped";
import { countFiles, standingsOf } from "@/lib/domain/evidence/standing";
import { validityOf } from "@/lib/domain/evidence/validity";
import type { OrganisationScope } from "../database";
import { today } from "../evidence/evidence-view";
import { type FileOfQuestion, filesByAssessment } from "../evidence/store-evidence";
import { retiredQuestionnaires } from "../own-questionnaire/store-own-questionnaire";
import { query } from "../use-case";
import { answersFrom, figuresOf } from "./figures";
import { knownQuestionnaire, newerThan, newestVersions } from "./known-questionnaire";
import { answersByAssessment, type StoredAnswer } from "./store-answer";
import { assessmentsOf, requireProject, type StoredAssessment } from "./store-assessment";

/** The assessments of a project with their figures, computed from the answers as they are; and what may be started. */
export const listAssessments = query({
  permission: "assessment.read",
  input: listAssessmentsRoute.params,

  async run(scope, { projectId }): Promise<AssessmentList> {
    await requireProject(scope, projectId);
    const stored = await assessmentsOf(scope, projectId);
    const newest = await newestVersions(scope);
    const ids = stored.map(({ id }) => id);
    const answers = await answersByAssessment(scope, ids);
    const files = await filesByAssessment(scope, ids);
    const items: AssessmentSummary[] = [];
    for (const one of stored) {
      const given = { answers: answers.get(one.id) ?? [], files: files.get(one.id) ?? [] };
      items.push(await summaryOf(scope, one, given, newest));
    }
    const busy = new Set(stored.filter(({ state }) => state !== "validated").map(({ questionnaireId }) => questionnaireId));
    const retired = await retiredQuestionnaires(scope);
    const free = [...newest]
      .filter(([id]) => !busy.has(id) && !retired.has(id))
      .sort(([a], [b]) => shippedRank(a) - shippedRank(b));
    return { items: items.sort(inOrder), offered: await Promise.all(free.map(([id, version]) => offerOf(scope, id, version))) };
  },
});

function inOrder(a: AssessmentSummary, b: AssessmentSummary): number {
  return shippedRank(a.questionnaire.id) - shippedRank(b.questionnaire.id) || (a.startedAt < b.startedAt ? 1 : -1);
}

async function summaryOf(
  scope: OrganisationScope,
  stored: StoredAssessment,
  { answers, files }: { readonly answers: readonly StoredAnswer[]; readonly files: readonly FileOfQuestion[] },
  newest: ReadonlyMap<string, string>,
): Promise<AssessmentSummary> {
  const { questionnaire } = await knownQuestionnaire(scope, stored.questionnaireId, stored.version);
  const { id, version, title, purpose } = questionnaire;
  const changedAt = answers.reduce<Date | null>((last, { at }) => (last === null || at > last ? at : last), null);
  return {
    id: stored.id,
    questionnaire: { id, version, title, purpose },
    newerVersion: newerThan(newest, id, version),
    state: stored.state,
    dueOn: stored.dueOn,
    startedAt: stored.startedAt.toISOString(),
    changedAt: changedAt?.toISOString() ?? null,
    figures: figuresOf(questionnaire, answersFrom(answers), standingsOf(files, today())),
    files: countFiles(files.map((file) => ({ ...file, validity: validityOf(file.expiresOn, today()) }))),
  };
}

async function offerOf(scope: OrganisationScope, id: string, version: string) {
  const { questionnaire, questions } = await knownQuestionnaire(scope, id, version);
  const { title, purpose } = questionnaire;
  return { id, version, title, purpose, questions: questions.size };
}
