import { importAnswersRoute } from "@/lib/contract/exchange";
import { importAnswers } from "@/lib/server/exchange/import-answers";
import { handle } from "@/lib/server/handle";

export const POST = handle(importAnswersRoute, importAnswers);
