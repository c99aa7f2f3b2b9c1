import { changeLearnerRoute, removeLearnerRoute } from "@/lib/contract/training-people";
import { handle } from "@/lib/server/handle";
import { changeLearner } from "@/lib/server/training/change-learner";
import { removeLearner } from "@/lib/server/training/remove-learner";

export const PATCH = handle(changeLearnerRoute, changeLearner);
export const DELETE = handle(removeLearnerRoute, removeLearner);
