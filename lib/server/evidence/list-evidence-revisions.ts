import { listEvidenceRevisionsRoute } from "@/lib/contract/evidence";
import { loadAssessment } from "../assessment/store-assessment";
import { query } from "../use-case";
import { revisionView } from "./evidence-view";
import { loadEvidence } from "./store-evidence";
import { filesOf } from "./store-evidence-file";

/** Every file of a document, newest first. */
export const listEvidenceRevisions = query({
  permission: "assessment.read",
  input: listEvidenceRevisionsRoute.params,

  async run(scope, place) {
    await loadAssessment(scope, place);
    const { id } = await loadEvidence(scope, place);
    return { items: (await filesOf(scope, id)).map(revisionView) };
  },
});
