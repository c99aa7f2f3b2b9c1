import { withdrawEvidenceRoute } from "@/lib/contract/evidence";
import { withdrawEvidence } from "@/lib/server/evidence/withdraw-evidence";
import { handle } from "@/lib/server/handle";

export const POST = handle(withdrawEvidenceRoute, withdrawEvidence);
