import { addEvidenceRoute, type EvidenceView } from "@/lib/contract/evidence";
import { appendAudit } from "../audit";
import type { OrganisationScope } from "../database";
import { Conflict } from "../errors";
import { upload } from "../use-case";
import { evidenceView } from "./evidence-view";
import { fileUpload } from "./file-upload";
import { openPlace, requireQuestion } from "./open-place";
import { filedWith, insertEvidence, loadEvidence } from "./store-evidence";

/** Enough for any answer; more is a records system. */
const MOST_PER_QUESTION = 30;

/** Files a document with an answer. Access and place are proven before anything is read, and anew when it is recorded. */
export const addEvidence = upload({
  permission: "assessment.answer",
  input: addEvidenceRoute.params.extend(addEvidenceRoute.query.shape),

  async run(open, { organisationId, fileName, questionId, title, kind, expiresOn, ...place }, body): Promise<EvidenceView> {
    const { assessmentId } = place;
    const prove = async (scope: OrganisationScope) => {
      await requireQuestion(scope, await openPlace(scope, place), questionId);
      if ((await filedWith(scope, assessmentId, questionId)) >= MOST_PER_QUESTION) throw new Conflict("evidence-full");
    };
    await open(prove);
    return fileUpload(organisationId, { body, fileName }, (file) =>
      open(async (scope) => {
        await prove(scope);
        const evidence = { ...place, questionId, title, kind, expiresOn: expiresOn || null };
        const evidenceId = await insertEvidence(scope, evidence, file);
        const { bytes, media, sha256 } = file;
        const detail = {
          assessmentId,
          question: questionId,
          title,
          revision: 1,
          media,
          bytes,
          sha256,
          expiresOn: evidence.expiresOn,
        };
        const view = evidenceView(await loadEvidence(scope, { ...place, evidenceId }));
        await appendAudit(scope, { action: "add-evidence", subject: `evidence:${evidenceId}`, detail });
        return view;
      }),
    );
  },
});
