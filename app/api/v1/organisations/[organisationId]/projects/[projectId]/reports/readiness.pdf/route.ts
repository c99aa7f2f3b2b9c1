import { downloadReadinessDocumentRoute } from "@/lib/contract/report";
import { handle } from "@/lib/server/handle";
import { downloadReadinessDocument } from "@/lib/server/report/download-readiness-document";

export const GET = handle(downloadReadinessDocumentRoute, downloadReadinessDocument);
