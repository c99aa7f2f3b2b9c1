import { answerFromEstateRoute } from "@/lib/contract/assessment";
import { autoAnswers } from "@/lib/domain/assessment/auto/all";
import { takesAnswers } from "@/lib/domain/assessment/state";
import { Conflict } from "../errors";
import { command } from "../use-case";
import { knownQuestionnaire } from "./known-questionnaire";
import { writeGivenAnswers } from "./store-answer";
import { loadAssessment } from "./store-assessment";
import { loadEstateFacts } from "./store-estate-facts";

/** Answers from the imported estate what names a rule, with the figures it rests on; what a person said stays. */
export const answerFromEstate = command({
  action: "answer-from-estate",
  permission: "assessment.answer",
  input: answerFromEstateRoute.params,

  async run(scope, place) {
    const { id, questionnaireId, version, state } = await loadAssessment(scope, place, "share");
    if (!takesAnswers(state)) throw new Conflict("assessment-closed", { state });
    const facts = await loadEstateFacts(scope, place.projectId);
    const { importedOn } = facts;
    if (importedOn === null) throw new Conflict("nothing-imported");
    const { questionnaire } = await knownQuestionnaire(scope, questionnaireId, version);
    const found = autoAnswers(questionnaire, facts).map(({ question, value, rule, figures }) => ({
      questionId: question,
      value,
      comment: "",
      reason: { kind: "estate" as const, rule, figures: { ...figures }, importedOn },
    }));
    const written = await writeGivenAnswers(scope, id, "estate", found);
    const result = { answered: written.length, untouched: found.length - written.length };
    const audit = { subject: `assessment:${id}`, detail: { questions: written, untouched: result.untouched } };
    return { result, audit: written.length > 0 ? audit : null };
  },
});
