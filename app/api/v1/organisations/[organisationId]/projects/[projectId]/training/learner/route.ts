import { joinTrainingRoute } from "@/lib/contract/training";
import { handle } from "@/lib/server/handle";
import { joinTraining } from "@/lib/server/training/join-training";

export const PUT = handle(joinTrainingRoute, joinTraining);
