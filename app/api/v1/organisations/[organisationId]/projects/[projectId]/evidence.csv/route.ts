import { downloadDocumentsRoute } from "@/lib/contract/table";
import { handle } from "@/lib/server/handle";
import { downloadDocuments } from "@/lib/server/table/download-documents";

export const GET = handle(downloadDocumentsRoute, downloadDocuments);
