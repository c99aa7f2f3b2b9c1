import { waiveCriterionRoute } from "@/lib/contract/programme";
import { Conflict, Invalid } from "../errors";
import { command } from "../use-case";
import { knownCriterion } from "./known-criterion";
import { putWaiver } from "./store-exception";
import { loadStanding } from "./store-project-facts";

/** Lets a gate be passed without a criterion. What no reason lets pass cannot be waived. */
export const waiveCriterion = command({
  action: "waive-criterion",
  permission: "programme.manage",
  input: waiveCriterionRoute.params.extend(waiveCriterionRoute.body.shape),

  async run(scope, { projectId, criterionId, reason, until }) {
    const now = new Date();
    const { id, waivable } = knownCriterion(criterionId);
    if (!waivable) throw new Conflict("not-waivable");
    if (until < now.toISOString().slice(0, 10)) throw new Invalid([{ field: "until", message: "in the past" }]);
    await loadStanding(scope, projectId, true);
    await putWaiver(scope, { projectId, criterion: id }, { reason, until }, now);
    return { result: {}, audit: { subject: `criterion:${id}`, detail: { projectId, reason, until } } };
  },
});
