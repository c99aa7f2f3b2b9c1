import { restoreLearnerRoute } from "@/lib/contract/training-people";
import { handle } from "@/lib/server/handle";
import { restoreLearner } from "@/lib/server/training/restore-learner";

export const POST = handle(restoreLearnerRoute, restoreLearner);
