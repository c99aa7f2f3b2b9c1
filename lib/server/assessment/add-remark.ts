import { addRemarkRoute } from "@/lib/contract/assessment";
import type { OrganisationScope } from "../database";
import { Conflict, NotFound, Unprocessable } from "../errors";
import { queueMail, sendsMail } from "../mail/queue-mail";
import { namesOf } from "../training/store-training-names";
import { command } from "../use-case";
import { knownQuestionnaire } from "./known-questionnaire";
import { type Mention, mentionMail } from "./mention-mail";
import { type AssessmentPlace, loadAssessment, type StoredAssessment } from "./store-assessment";
import { addressesOf, peopleHere } from "./store-assignment";
import { findRemark, insertRemark, writeResolution } from "./store-remark";

/** A remark on a question or a section, or an answer to one: an answer opens a closed thread again. */
export const addRemark = command({
  action: "add-remark",
  permission: "assessment.answer",
  input: addRemarkRoute.params.extend(addRemarkRoute.body.shape),

  async run(scope, { sectionId, questionId, threadId, text, mentions, ...place }) {
    const assessment = await loadAssessment(scope, place, "share");
    if (assessment.state === "validated") throw new Conflict("assessment-closed", { state: assessment.state });
    const words = await requirePlace(scope, assessment, sectionId, questionId);
    if (threadId !== null) await openThread(scope, assessment.id, threadId, { sectionId, questionId });
    const called = [...new Set(mentions)];
    if ((await peopleHere(scope, called, new Date())).length < called.length) throw new Unprocessable("not-a-member");
    const id = await insertRemark(scope, assessment.id, { sectionId, questionId, threadId, text, mentions: called });
    await mailMentions(scope, called, {
      ...words,
      projectId: place.projectId,
      path: `${pathOf(scope, place)}?${questionId ? `question=${questionId}` : `section=${sectionId}`}`,
    });
    const detail = { remarkId: id, section: sectionId, question: questionId, mentions: called.length };
    return { result: { id }, audit: { subject: `assessment:${assessment.id}`, detail } };
  },
});

async function requirePlace(
  scope: OrganisationScope,
  { questionnaireId, version }: StoredAssessment,
  sectionId: string,
  questionId: string | null,
): Promise<Pick<Mention, "questionnaire" | "section">> {
  const { questionnaire } = await knownQuestionnaire(scope, questionnaireId, version);
  const section = questionnaire.sections.find(({ id }) => id === sectionId);
  if (!section || (questionId !== null && !section.questions.some(({ id }) => id === questionId))) throw new NotFound();
  return { questionnaire: questionnaire.title, section: section.title };
}

function pathOf({ organisationId }: OrganisationScope, { projectId, assessmentId }: AssessmentPlace): string {
  return `/organisations/${organisationId}/projects/${projectId}/assessments/${assessmentId}`;
}

/** To each person called but the one who calls; nothing where the portal sends no mail. */
async function mailMentions(
  scope: OrganisationScope,
  called: readonly string[],
  where: Pick<Mention, "questionnaire" | "section" | "path"> & { readonly projectId: string },
): Promise<void> {
  const others = called.filter((id) => id !== scope.person?.id);
  if (!sendsMail() || others.length === 0) return;
  const { projectId, ...about } = where;
  const names = { by: scope.person?.name ?? "", ...(await namesOf(scope, projectId)) };
  for (const { email, locale } of await addressesOf(scope, others))
    await queueMail(scope, await mentionMail(email, { ...about, ...names }, locale));
}

async function openThread(
  scope: OrganisationScope,
  assessmentId: string,
  threadId: string,
  about: { readonly sectionId: string; readonly questionId: string | null },
): Promise<void> {
  const opening = await findRemark(scope, assessmentId, threadId);
  if (!opening || opening.threadId !== null) throw new NotFound();
  if (opening.sectionId !== about.sectionId || opening.questionId !== about.questionId) throw new NotFound();
  if (opening.resolvedAt !== null) await writeResolution(scope, threadId, false, new Date());
}
