import { submitAssessmentRoute } from "@/lib/contract/assessment";
import { submitAssessment } from "@/lib/server/assessment/submit-assessment";
import { handle } from "@/lib/server/handle";

export const POST = handle(submitAssessmentRoute, submitAssessment);
