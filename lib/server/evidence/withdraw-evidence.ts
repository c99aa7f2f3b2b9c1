import { withdrawEvidenceRoute } from "@/lib/contract/evidence";
import { Conflict } from "../errors";
import { command } from "../use-case";
import { evidenceView } from "./evidence-view";
import { openPlace } from "./open-place";
import { loadEvidence, writeEvidence } from "./store-evidence";

/** Takes a document back, with the reason. Nothing is deleted: who relied on it can still see on what. */
export const withdrawEvidence = command({
  action: "withdraw-evidence",
  permission: "assessment.answer",
  input: withdrawEvidenceRoute.params.extend(withdrawEvidenceRoute.body.shape),

  async run(scope, { note, ...place }) {
    await openPlace(scope, place);
    const before = await loadEvidence(scope, place, "update");
    if (before.withdrawnAt) throw new Conflict("evidence-withdrawn");
    const { id = "", name = null } = scope.person ?? {};
    const change = { withdrawnBy: id, withdrawnAt: new Date(), withdrawnNote: note };
    await writeEvidence(scope, before.id, change);
    const { assessmentId, questionId, title, number, sha256 } = before;
    const detail = { assessmentId, question: questionId, title, revision: number, sha256, note };
    return {
      result: evidenceView({ ...before, ...change, withdrawnByName: name }),
      audit: { subject: `evidence:${before.id}`, detail },
    };
  },
});
