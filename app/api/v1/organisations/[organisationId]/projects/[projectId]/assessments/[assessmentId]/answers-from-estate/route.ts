import { answerFromEstateRoute } from "@/lib/contract/assessment";
import { answerFromEstate } from "@/lib/server/assessment/answer-from-estate";
import { handle } from "@/lib/server/handle";

export const POST = handle(answerFromEstateRoute, answerFromEstate);
