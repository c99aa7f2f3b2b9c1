import { returnAssessmentRoute } from "@/lib/contract/assessment";
import { returnAssessment } from "@/lib/server/assessment/return-assessment";
import { handle } from "@/lib/server/handle";

export const POST = handle(returnAssessmentRoute, returnAssessment);
