import { downloadDutyDocumentRoute } from "@/lib/contract/exchange";
import { downloadDutyDocument } from "@/lib/server/exchange/download-duty-document";
import { handle } from "@/lib/server/handle";

export const GET = handle(downloadDutyDocumentRoute, downloadDutyDocument);
