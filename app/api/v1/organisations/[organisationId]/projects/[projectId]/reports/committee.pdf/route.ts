import { downloadCommitteeDocumentRoute } from "@/lib/contract/report";
import { handle } from "@/lib/server/handle";
import { downloadCommitteeDocument } from "@/lib/server/report/download-committee-document";

export const GET = handle(downloadCommitteeDocumentRoute, downloadCommitteeDocument);
