import { listProjectEvidenceRoute } from "@/lib/contract/evidence";
import { query } from "../use-case";
import { evidencePage } from "./evidence-page";

/** Documents of a project: newest first; of those that expire within the month or are over, the soonest first. */
export const listProjectEvidence = query({
  permission: "assessment.read",
  input: listProjectEvidenceRoute.params.extend(listProjectEvidenceRoute.query.shape),

  run: evidencePage,
});
