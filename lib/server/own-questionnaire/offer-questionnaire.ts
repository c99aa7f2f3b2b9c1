import { offerQuestionnaireRoute } from "@/lib/contract/own-questionnaire";
import { NotFound } from "../errors";
import { command } from "../use-case";
import { sourceOf, writeOffer } from "./store-own-questionnaire";

/** Offers an own questionnaire in the projects, or not any more; assessments that were begun go on. */
export const offerQuestionnaire = command({
  action: "offer-questionnaire",
  permission: "assessment.manage",
  input: offerQuestionnaireRoute.params.extend(offerQuestionnaireRoute.body.shape),

  async run(scope, { questionnaireId, offered }) {
    if (!(await sourceOf(scope, questionnaireId, null))) throw new NotFound();
    const changed = await writeOffer(scope, questionnaireId, offered ? null : new Date());
    return { result: {}, audit: changed > 0 ? { subject: `questionnaire:${questionnaireId}`, detail: { offered } } : null };
  },
});
