import { listTrainingSessionsRoute, planTrainingSessionRoute } from "@/lib/contract/training-session";
import { handle } from "@/lib/server/handle";
import { listTrainingSessions } from "@/lib/server/training/list-training-sessions";
import { planTrainingSession } from "@/lib/server/training/plan-training-session";

export const GET = handle(listTrainingSessionsRoute, listTrainingSessions);
export const POST = handle(planTrainingSessionRoute, planTrainingSession);
