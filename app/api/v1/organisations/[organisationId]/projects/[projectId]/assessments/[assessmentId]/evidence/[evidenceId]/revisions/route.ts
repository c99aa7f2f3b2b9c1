import { listEvidenceRevisionsRoute, reviseEvidenceRoute } from "@/lib/contract/evidence";
import { listEvidenceRevisions } from "@/lib/server/evidence/list-evidence-revisions";
import { reviseEvidence } from "@/lib/server/evidence/revise-evidence";
import { handle } from "@/lib/server/handle";

export const GET = handle(listEvidenceRevisionsRoute, listEvidenceRevisions);
export const POST = handle(reviseEvidenceRoute, reviseEvidence);
