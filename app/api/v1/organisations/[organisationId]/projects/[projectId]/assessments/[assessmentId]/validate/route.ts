import { validateAssessmentRoute } from "@/lib/contract/assessment";
import { validateAssessment } from "@/lib/server/assessment/validate-assessment";
import { handle } from "@/lib/server/handle";

export const POST = handle(validateAssessmentRoute, validateAssessment);
