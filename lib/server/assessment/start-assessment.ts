import { startAssessmentRoute } from "@/lib/contract/assessment";
import { NotFound } from "../errors";
import { retiredQuestionnaires } from "../own-questionnaire/store-own-questionnaire";
import { command } from "../use-case";
import { newestVersions } from "./known-questionnaire";
import { openAssessment, requireProject } from "./store-assessment";

/** Opens a questionnaire in its newest version. One at a time: asked again, it answers with the one that is open. */
export const startAssessment = command({
  action: "start-assessment",
  permission: "assessment.manage",
  input: startAssessmentRoute.params.extend(startAssessmentRoute.body.shape),

  async run(scope, { projectId, questionnaireId }) {
    await requireProject(scope, projectId);
    const version = (await newestVersions(scope)).get(questionnaireId);
    if (version === undefined || (await retiredQuestionnaires(scope)).has(questionnaireId)) throw new NotFound();
    const { id, opened } = await openAssessment(scope, { projectId, questionnaireId, version });
    const audit = { subject: `assessment:${id}`, detail: { questionnaire: questionnaireId, version, projectId } };
    return { result: { id }, audit: opened ? audit : null };
  },
});
