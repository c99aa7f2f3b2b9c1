import { assignSectionRoute } from "@/lib/contract/assessment";
import { Conflict, NotFound, Unprocessable } from "../errors";
import { command } from "../use-case";
import { knownQuestionnaire } from "./known-questionnaire";
import { loadAssessment } from "./store-assessment";
import { assignmentsOf, peopleHere, writeAssignment } from "./store-assignment";

/** Entrusts a section to a member. It says who fills it in; it keeps nobody else from answering. */
export const assignSection = command({
  action: "assign-section",
  permission: "assessment.manage",
  input: assignSectionRoute.params.extend(assignSectionRoute.body.shape),

  async run(scope, { sectionId, personId, ...place }) {
    const assessment = await loadAssessment(scope, place, "share");
    if (assessment.state === "validated") throw new Conflict("assessment-closed", { state: assessment.state });
    const { questionnaire } = await knownQuestionnaire(scope, assessment.questionnaireId, assessment.version);
    if (!questionnaire.sections.some(({ id }) => id === sectionId)) throw new NotFound();
    if (personId !== null && (await peopleHere(scope, [personId], new Date())).length === 0)
      throw new Unprocessable("not-a-member");
    const before = (await assignmentsOf(scope, assessment.id)).find((one) => one.sectionId === sectionId)?.personId ?? null;
    if (before === personId) return { result: {}, audit: null };
    await writeAssignment(scope, assessment.id, sectionId, personId);
    const detail = { section: sectionId, before: { personId: before }, after: { personId } };
    return { result: {}, audit: { subject: `assessment:${assessment.id}`, detail } };
  },
});
