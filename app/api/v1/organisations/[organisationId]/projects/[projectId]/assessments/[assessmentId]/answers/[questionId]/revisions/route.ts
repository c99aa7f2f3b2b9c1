import { listAnswerRevisionsRoute } from "@/lib/contract/assessment";
import { listAnswerRevisions } from "@/lib/server/assessment/list-answer-revisions";
import { handle } from "@/lib/server/handle";

export const GET = handle(listAnswerRevisionsRoute, listAnswerRevisions);
