import { previewQuestionnaireRoute } from "@/lib/contract/own-questionnaire";
import { handle } from "@/lib/server/handle";
import { previewQuestionnaire } from "@/lib/server/own-questionnaire/preview-questionnaire";

export const POST = handle(previewQuestionnaireRoute, previewQuestionnaire);
