import { withdrawAttestationRoute } from "@/lib/contract/programme";
import { NotFound } from "../errors";
import { command } from "../use-case";
import { knownCriterion } from "./known-criterion";
import { endAttestationOf } from "./store-exception";
import { loadStanding } from "./store-project-facts";

/** Takes an attestation back; that it was given stays on record. */
export const withdrawAttestation = command({
  action: "withdraw-attestation",
  permission: "programme.manage",
  input: withdrawAttestationRoute.params,

  async run(scope, { projectId, criterionId }) {
    const { id } = knownCriterion(criterionId);
    await loadStanding(scope, projectId, true);
    if (!(await endAttestationOf(scope, { projectId, criterion: id }, new Date()))) throw new NotFound();
    return { result: {}, audit: { subject: `criterion:${id}`, detail: { projectId } } };
  },
});
