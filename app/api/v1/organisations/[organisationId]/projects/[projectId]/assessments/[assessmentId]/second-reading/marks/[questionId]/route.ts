import { markQuestionRoute } from "@/lib/contract/second-reading";
import { handle } from "@/lib/server/handle";
import { markQuestion } from "@/lib/server/second-reading/mark-question";

export const PUT = handle(markQuestionRoute, markQuestion);
