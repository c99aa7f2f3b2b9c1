import { type EvidenceList, listEvidenceRoute } from "@/lib/contract/evidence";
import { loadAssessment } from "../assessment/store-assessment";
import { env } from "../env";
import { query } from "../use-case";
import { evidenceView } from "./evidence-view";
import { evidenceOf } from "./store-evidence";

/** Documents of an assessment, the withdrawn ones included. */
export const listEvidence = query({
  permission: "assessment.read",
  input: listEvidenceRoute.params,

  async run(scope, place): Promise<EvidenceList> {
    const { id } = await loadAssessment(scope, place);
    const items = (await evidenceOf(scope, [id])).map(evidenceView);
    return { items, mostBytes: env().EVIDENCE_MAX_MB * 1_000_000 };
  },
});
