import { changeTrainingSessionRoute } from "@/lib/contract/training-session";
import { handle } from "@/lib/server/handle";
import { changeTrainingSession } from "@/lib/server/training/change-training-session";

export const PUT = handle(changeTrainingSessionRoute, changeTrainingSession);
