import { downloadAnswerWorkbookRoute } from "@/lib/contract/exchange";
import { downloadAnswerWorkbook } from "@/lib/server/exchange/download-answer-workbook";
import { handle } from "@/lib/server/handle";

export const GET = handle(downloadAnswerWorkbookRoute, downloadAnswerWorkbook);
