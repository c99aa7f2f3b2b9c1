import { downloadKonveyorQuestionnaireRoute } from "@/lib/contract/exchange";
import { downloadKonveyorQuestionnaire } from "@/lib/server/exchange/download-konveyor-questionnaire";
import { handle } from "@/lib/server/handle";

export const GET = handle(downloadKonveyorQuestionnaireRoute, downloadKonveyorQuestionnaire);
