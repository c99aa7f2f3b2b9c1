import { listAssessmentsRoute, startAssessmentRoute } from "@/lib/contract/assessment";
import { listAssessments } from "@/lib/server/assessment/list-assessments";
import { startAssessment } from "@/lib/server/assessment/start-assessment";
import { handle } from "@/lib/server/handle";

export const GET = handle(listAssessmentsRoute, listAssessments);
export const POST = handle(startAssessmentRoute, startAssessment);
