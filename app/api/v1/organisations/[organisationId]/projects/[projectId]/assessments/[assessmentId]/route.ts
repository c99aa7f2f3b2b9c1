import { readAssessmentRoute, scheduleAssessmentRoute } from "@/lib/contract/assessment";
import { readAssessment } from "@/lib/server/assessment/read-assessment";
import { scheduleAssessment } from "@/lib/server/assessment/schedule-assessment";
import { handle } from "@/lib/server/handle";

export const GET = handle(readAssessmentRoute, readAssessment);
export const PATCH = handle(scheduleAssessmentRoute, scheduleAssessment);
