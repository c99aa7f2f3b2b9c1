import { endWaiverRoute } from "@/lib/contract/programme";
import { NotFound } from "../errors";
import { command } from "../use-case";
import { knownCriterion } from "./known-criterion";
import { endWaiverOf } from "./store-exception";
import { loadStanding } from "./store-project-facts";

/** Ends a waiver before its day; that it was there stays on record. */
export const endWaiver = command({
  action: "end-waiver",
  permission: "programme.manage",
  input: endWaiverRoute.params,

  async run(scope, { projectId, criterionId }) {
    const { id } = knownCriterion(criterionId);
    await loadStanding(scope, projectId, true);
    if (!(await endWaiverOf(scope, { projectId, criterion: id }, new Date()))) throw new NotFound();
    return { result: {}, audit: { subject: `criterion:${id}`, detail: { projectId } } };
  },
});
