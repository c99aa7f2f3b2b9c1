import { copyAssessmentRoute } from "@/lib/contract/assessment";
import { faultOf } from "@/lib/domain/assessment/given";
import { takesAnswers } from "@/lib/domain/assessment/state";
import type { OrganisationScope } from "../database";
import { Conflict, NotFound } from "../errors";
import { copyEvidence } from "../evidence/store-evidence-copy";
import { command } from "../use-case";
import { knownQuestionnaire, newestVersions } from "./known-questionnaire";
import { answersOf, type GivenAnswer, writeGivenAnswers } from "./store-answer";
import { loadAssessment, openAssessment, requireProject, type StoredAssessment } from "./store-assessment";

/**
 * Takes answers over into another project of the organisation, or, from a validated assessment, into a new one of the same project.
 * Only what still fits its question and is not answered there goes; each says where it comes from. Documents go along when asked to.
 */
export const copyAssessment = command({
  action: "copy-assessment",
  permission: "assessment.manage",
  input: copyAssessmentRoute.params.extend(copyAssessmentRoute.body.shape),

  async run(scope, { toProjectId, withEvidence, ...place }) {
    const source = await loadAssessment(scope, place);
    await requireProject(scope, toProjectId);
    const version = (await newestVersions(scope)).get(source.questionnaireId);
    if (version === undefined) throw new NotFound();
    const target = await openAssessment(scope, { projectId: toProjectId, questionnaireId: source.questionnaireId, version });
    if (target.id === source.id) throw new Conflict("copy-onto-itself");
    const held = await loadAssessment(scope, { projectId: toProjectId, assessmentId: target.id }, "share");
    if (!takesAnswers(held.state)) throw new Conflict("assessment-closed", { state: held.state });
    const given = await fitting(scope, source, held);
    const written = await writeGivenAnswers(scope, target.id, "copy", given);
    const files = withEvidence ? await copyFiles(scope, source, held) : 0;
    const result = { id: target.id, files, copied: written.length, untouched: given.length - written.length };
    const detail = { from: source.id, projectId: toProjectId, questions: written.length, files, opened: target.opened };
    return { result, audit: { subject: `assessment:${target.id}`, detail } };
  },
});

/** Documents go where their question still is; those that are there already, by what they hold, stay as they are. */
async function copyFiles(scope: OrganisationScope, source: StoredAssessment, target: StoredAssessment): Promise<number> {
  const { questions } = await knownQuestionnaire(scope, target.questionnaireId, target.version);
  return copyEvidence(scope, { from: source.id, to: target, questionIds: [...questions.keys()] });
}

async function fitting(scope: OrganisationScope, source: StoredAssessment, target: StoredAssessment): Promise<GivenAnswer[]> {
  const { questions } = await knownQuestionnaire(scope, target.questionnaireId, target.version);
  const reason = { kind: "copy", assessmentId: source.id } as const;
  return (await answersOf(scope, [source.id])).flatMap(({ questionId, value, comment }) => {
    const question = questions.get(questionId);
    const fits = question && value !== null && faultOf(question, value) === null;
    return fits ? [{ questionId, value, comment, reason }] : [];
  });
}
