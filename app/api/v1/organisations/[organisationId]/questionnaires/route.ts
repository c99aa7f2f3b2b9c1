import { importQuestionnaireRoute, listOwnQuestionnairesRoute } from "@/lib/contract/own-questionnaire";
import { handle } from "@/lib/server/handle";
import { importQuestionnaire } from "@/lib/server/own-questionnaire/import-questionnaire";
import { listOwnQuestionnaires } from "@/lib/server/own-questionnaire/list-own-questionnaires";

export const GET = handle(listOwnQuestionnairesRoute, listOwnQuestionnaires);
export const POST = handle(importQuestionnaireRoute, importQuestionnaire);
