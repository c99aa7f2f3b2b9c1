import { downloadEvidenceRoute } from "@/lib/contract/evidence";
import { downloadEvidence } from "@/lib/server/evidence/download-evidence";
import { handle } from "@/lib/server/handle";

export const GET = handle(downloadEvidenceRoute, downloadEvidence);
