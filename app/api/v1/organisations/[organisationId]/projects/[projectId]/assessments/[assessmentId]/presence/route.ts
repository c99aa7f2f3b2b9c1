import { followAssessmentRoute } from "@/lib/contract/assessment";
import { followAssessment } from "@/lib/server/assessment/follow-assessment";
import { handle } from "@/lib/server/handle";

export const POST = handle(followAssessmentRoute, followAssessment);
