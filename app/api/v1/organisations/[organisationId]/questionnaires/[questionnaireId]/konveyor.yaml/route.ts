import { downloadOwnQuestionnaireRoute } from "@/lib/contract/own-questionnaire";
import { handle } from "@/lib/server/handle";
import { downloadOwnQuestionnaire } from "@/lib/server/own-questionnaire/download-own-questionnaire";

export const GET = handle(downloadOwnQuestionnaireRoute, downloadOwnQuestionnaire);
