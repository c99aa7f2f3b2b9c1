import { addLearnerRoute, listLearnersRoute } from "@/lib/contract/training-people";
import { handle } from "@/lib/server/handle";
import { addLearner } from "@/lib/server/training/add-learner";
import { listLearners } from "@/lib/server/training/list-learners";

export const GET = handle(listLearnersRoute, listLearners);
export const POST = handle(addLearnerRoute, addLearner);
