import { type EvidenceView, reviseEvidenceRoute } from "@/lib/contract/evidence";
import { appendAudit } from "../audit";
import type { OrganisationScope } from "../database";
import { Conflict } from "../errors";
import { upload } from "../use-case";
import { evidenceView } from "./evidence-view";
import { fileUpload } from "./file-upload";
import { openPlace } from "./open-place";
import { insertRevision, loadEvidence, type StoredEvidence } from "./store-evidence";

const MOST_REVISIONS = 200;

/** Files a newer version of a document. The very same bytes once more are no newer version. */
export const reviseEvidence = upload({
  permission: "assessment.answer",
  input: reviseEvidenceRoute.params.extend(reviseEvidenceRoute.query.shape),

  async run(open, { organisationId, fileName, expiresOn: until, ...place }, body): Promise<EvidenceView> {
    const prove = async (scope: OrganisationScope, hold: "read" | "update"): Promise<StoredEvidence> => {
      await openPlace(scope, place);
      const evidence = await loadEvidence(scope, place, hold);
      if (evidence.withdrawnAt) throw new Conflict("evidence-withdrawn");
      if (evidence.number >= MOST_REVISIONS) throw new Conflict("evidence-full");
      return evidence;
    };
    await open((scope) => prove(scope, "read"));
    return fileUpload(organisationId, { body, fileName }, (file) =>
      open(async (scope) => {
        const before = await prove(scope, "update");
        if (before.sha256 === file.sha256) throw new Conflict("evidence-unchanged");
        const number = before.number + 1;
        const expiresOn = until || null;
        await insertRevision(scope, before.id, { ...file, number, expiresOn });
        const view = evidenceView(await loadEvidence(scope, place));
        const detail = {
          assessmentId: before.assessmentId,
          question: before.questionId,
          title: before.title,
          media: file.media,
          bytes: file.bytes,
          before: { revision: before.number, sha256: before.sha256, expiresOn: before.expiresOn },
          after: { revision: number, sha256: file.sha256, expiresOn },
        };
        await appendAudit(scope, { action: "revise-evidence", subject: `evidence:${before.id}`, detail });
        return view;
      }),
    );
  },
});
