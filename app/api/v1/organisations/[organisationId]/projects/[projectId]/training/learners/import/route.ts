import { importLearnersRoute } from "@/lib/contract/training-people";
import { handle } from "@/lib/server/handle";
import { importLearners } from "@/lib/server/training/import-learners";

export const POST = handle(importLearnersRoute, importLearners);
