import { addRemarkRoute } from "@/lib/contract/assessment";
import type { OrganisationScope } from "../database";
import { Conflict, NotFound, Unprocessable } from "../errors";
import { command } from "../use-case";
import { knownQuestionnaire } from "./known-questionnaire";
import { loadAssessment, type StoredAssessment } from "./store-assessment";
import { peopleHere } from "./store-assignment";
import { findRemark, insertRemark, writeResolution } from "./store-remark";

/** A remark on a question or a section, or an answer to one: an answer opens a closed thread again. */
export const addRemark = command({
  action: "add-remark",
  permission: "assessment.answer",
  input: addRemarkRoute.params.extend(addRemarkRoute.body.shape),

  async run(scope, { sectionId, questionId, threadId, text, mentions, ...place }) {
    const assessment = await loadAssessment(scope, place, "share");
    if (assessment.state === "validated") throw new Conflict("assessment-closed", { state: assessment.state });
    await requirePlace(scope, assessment, sectionId, questionId);
    if (threadId !== null) await openThread(scope, assessment.id, threadId, { sectionId, questionId });
    const called = [...new Set(mentions)];
    if ((await peopleHere(scope, called, new Date())).length < called.length) throw new Unprocessable("not-a-member");
    const id = await insertRemark(scope, assessment.id, { sectionId, questionId, threadId, text, mentions: called });
    const detail = { remarkId: id, section: sectionId, question: questionId, mentions: called.length };
    return { result: { id }, audit: { subject: `assessment:${assessment.id}`, detail } };
  },
});

async function requirePlace(
  scope: OrganisationScope,
  { questionnaireId, version }: StoredAssessment,
  sectionId: string,
  questionId: string | null,
): Promise<void> {
  const { questionnaire } = await knownQuestionnaire(scope, questionnaireId, version);
  const section = questionnaire.sections.find(({ id }) => id === sectionId);
  if (!section || (questionId !== null && !section.questions.some(({ id }) => id === questionId))) throw new NotFound();
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
