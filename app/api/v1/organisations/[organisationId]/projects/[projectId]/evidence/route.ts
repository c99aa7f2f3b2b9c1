import { listProjectEvidenceRoute } from "@/lib/contract/evidence";
import { listProjectEvidence } from "@/lib/server/evidence/list-project-evidence";
import { handle } from "@/lib/server/handle";

export const GET = handle(listProjectEvidenceRoute, listProjectEvidence);
