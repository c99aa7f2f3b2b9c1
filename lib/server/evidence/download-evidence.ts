import { downloadEvidenceRoute } from "@/lib/contract/evidence";
import { MEDIA } from "@/lib/domain/evidence/media";
import { loadAssessment } from "../assessment/store-assessment";
import { type AuditEntry, appendAudit } from "../audit";
import { Refusal } from "../errors";
import { download } from "../use-case";
import { contentOf, fetchFile } from "./fetch-file";
import { loadEvidence } from "./store-evidence";
import { loadFile } from "./store-evidence-file";

/**
 * Hands a file out once its bytes are found to be those that were filed: not one goes out before. Who took which file is in the audit
 * trail, and so is a file that is not what it was.
 */
export const downloadEvidence = download({
  permission: "assessment.read",
  input: downloadEvidenceRoute.params,

  async run(open, { revisionNumber, ...place }) {
    const { file, evidence } = await open(async (scope) => {
      await loadAssessment(scope, place);
      const evidence = await loadEvidence(scope, place);
      return { evidence, file: await loadFile(scope, evidence.id, revisionNumber) };
    });
    const detail = { assessmentId: evidence.assessmentId, revision: revisionNumber, sha256: file.sha256 };
    const note = (entry: Pick<AuditEntry, "action" | "detail">) =>
      open((scope) => appendAudit(scope, { ...entry, subject: `evidence:${evidence.id}` }));
    const fetched = await fetchFile(file);
    if (fetched === "missing" || fetched === "altered") {
      await note({ action: "find-evidence-damaged", detail: { ...detail, found: fetched } });
      throw new Refusal(500, `evidence-${fetched}`);
    }
    try {
      await note({ action: "download-evidence", detail });
    } catch (error) {
      await fetched.drop();
      throw error;
    }
    return { fileName: file.fileName, contentType: MEDIA[file.media], body: contentOf(fetched) };
  },
});
