import { downloadDutyWorkbookRoute } from "@/lib/contract/exchange";
import { downloadDutyWorkbook } from "@/lib/server/exchange/download-duty-workbook";
import { handle } from "@/lib/server/handle";

export const GET = handle(downloadDutyWorkbookRoute, downloadDutyWorkbook);
