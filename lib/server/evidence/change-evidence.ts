import { changeEvidenceRoute } from "@/lib/contract/evidence";
import { Conflict } from "../errors";
import { command } from "../use-case";
import { evidenceView } from "./evidence-view";
import { openPlace } from "./open-place";
import { loadEvidence, writeEvidence } from "./store-evidence";

/** Changes what is said of a document; its files stay. */
export const changeEvidence = command({
  action: "change-evidence",
  permission: "assessment.answer",
  input: changeEvidenceRoute.params.extend(changeEvidenceRoute.body.shape),

  async run(scope, { title, kind, expiresOn, ...place }) {
    await openPlace(scope, place);
    const before = await loadEvidence(scope, place, "update");
    if (before.withdrawnAt) throw new Conflict("evidence-withdrawn");
    const after = { title, kind, expiresOn };
    const same = before.title === title && before.kind === kind && before.expiresOn === expiresOn;
    if (!same) await writeEvidence(scope, before.id, after);
    const detail = {
      assessmentId: before.assessmentId,
      question: before.questionId,
      before: { title: before.title, kind: before.kind, expiresOn: before.expiresOn },
      after,
    };
    return {
      result: evidenceView({ ...before, ...after }),
      audit: same ? null : { subject: `evidence:${before.id}`, detail },
    };
  },
});
