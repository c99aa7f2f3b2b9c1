import { previewAnswerFileRoute } from "@/lib/contract/exchange";
import { previewAnswerFile } from "@/lib/server/exchange/preview-answer-file";
import { handle } from "@/lib/server/handle";

export const POST = handle(previewAnswerFileRoute, previewAnswerFile);
