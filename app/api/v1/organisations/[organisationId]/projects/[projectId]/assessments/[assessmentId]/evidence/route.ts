import { addEvidenceRoute, listEvidenceRoute } from "@/lib/contract/evidence";
import { addEvidence } from "@/lib/server/evidence/add-evidence";
import { listEvidence } from "@/lib/server/evidence/list-evidence";
import { handle } from "@/lib/server/handle";

export const GET = handle(listEvidenceRoute, listEvidence);
export const POST = handle(addEvidenceRoute, addEvidence);
