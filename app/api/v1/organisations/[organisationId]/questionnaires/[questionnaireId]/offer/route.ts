import { offerQuestionnaireRoute } from "@/lib/contract/own-questionnaire";
import { handle } from "@/lib/server/handle";
import { offerQuestionnaire } from "@/lib/server/own-questionnaire/offer-questionnaire";

export const PUT = handle(offerQuestionnaireRoute, offerQuestionnaire);
