import { type AssessmentView, readAssessmentRoute } from "@/lib/contract/assessment";
import { provenanceOf } from "../own-questionnaire/store-provenance";
import { query } from "../use-case";
import { knownQuestionnaire, newerThan, newestVersions } from "./known-questionnaire";
import { movingParts } from "./moving-parts";
import { loadAssessment } from "./store-assessment";

/** An assessment whole: the questions of its version, and every answer. */
export const readAssessment = query({
  permission: "assessment.read",
  input: readAssessmentRoute.params,

  async run(scope, place): Promise<AssessmentView> {
    const assessment = await loadAssessment(scope, place);
    const { questionnaire } = await knownQuestionnaire(scope, assessment.questionnaireId, assessment.version);
    return {
      id: assessment.id,
      questionnaire,
      own: await provenanceOf(scope, assessment.questionnaireId, assessment.version),
      newerVersion: newerThan(await newestVersions(scope), assessment.questionnaireId, assessment.version),
      startedAt: assessment.startedAt.toISOString(),
      ...(await movingParts(scope, assessment, null)),
    };
  },
});
