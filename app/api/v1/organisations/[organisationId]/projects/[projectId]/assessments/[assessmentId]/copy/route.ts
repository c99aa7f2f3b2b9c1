import { copyAssessmentRoute } from "@/lib/contract/assessment";
import { copyAssessment } from "@/lib/server/assessment/copy-assessment";
import { handle } from "@/lib/server/handle";

export const POST = handle(copyAssessmentRoute, copyAssessment);
