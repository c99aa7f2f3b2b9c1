import { attestCriterionRoute } from "@/lib/contract/programme";
import { Conflict, Invalid } from "../errors";
import { command } from "../use-case";
import { knownCriterion } from "./known-criterion";
import { putAttestation } from "./store-exception";
import { loadStanding } from "./store-project-facts";

/** Vouches for what the portal cannot see by itself: with words, and the day it came about. */
export const attestCriterion = command({
  action: "attest-criterion",
  permission: "programme.manage",
  input: attestCriterionRoute.params.extend(attestCriterionRoute.body.shape),

  async run(scope, { projectId, criterionId, note, on }) {
    const now = new Date();
    const { id, kind } = knownCriterion(criterionId);
    if (kind !== "attested") throw new Conflict("not-attestable");
    if (on > now.toISOString().slice(0, 10)) throw new Invalid([{ field: "on", message: "in the future" }]);
    await loadStanding(scope, projectId, true);
    await putAttestation(scope, { projectId, criterion: id }, { note, on }, now);
    return { result: {}, audit: { subject: `criterion:${id}`, detail: { projectId, note, on } } };
  },
});
