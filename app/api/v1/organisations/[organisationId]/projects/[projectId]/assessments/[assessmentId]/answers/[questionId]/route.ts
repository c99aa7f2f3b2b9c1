import { saveAnswerRoute } from "@/lib/contract/assessment";
import { saveAnswer } from "@/lib/server/assessment/save-answer";
import { handle } from "@/lib/server/handle";

export const PUT = handle(saveAnswerRoute, saveAnswer);
