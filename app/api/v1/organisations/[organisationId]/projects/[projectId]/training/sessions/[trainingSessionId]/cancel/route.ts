import { cancelTrainingSessionRoute } from "@/lib/contract/training-session";
import { handle } from "@/lib/server/handle";
import { cancelTrainingSession } from "@/lib/server/training/cancel-training-session";

export const POST = handle(cancelTrainingSessionRoute, cancelTrainingSession);
