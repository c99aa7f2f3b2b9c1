import { changeEvidenceRoute } from "@/lib/contract/evidence";
import { changeEvidence } from "@/lib/server/evidence/change-evidence";
import { handle } from "@/lib/server/handle";

export const PATCH = handle(changeEvidenceRoute, changeEvidence);
