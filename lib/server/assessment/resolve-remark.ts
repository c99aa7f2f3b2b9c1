import { resolveRemarkRoute } from "@/lib/contract/assessment";
import { Conflict, NotFound } from "../errors";
import { command } from "../use-case";
import { loadAssessment } from "./store-assessment";
import { findRemark, writeResolution } from "./store-remark";

/** Closes a thread of remarks, or opens it again. */
export const resolveRemark = command({
  action: "resolve-remark",
  permission: "assessment.answer",
  input: resolveRemarkRoute.params.extend(resolveRemarkRoute.body.shape),

  async run(scope, { remarkId, resolved, ...place }) {
    const { id, state } = await loadAssessment(scope, place, "share");
    if (state === "validated") throw new Conflict("assessment-closed", { state });
    const opening = await findRemark(scope, id, remarkId);
    if (!opening || opening.threadId !== null) throw new NotFound();
    const changed = await writeResolution(scope, remarkId, resolved, new Date());
    const detail = { remarkId, before: { resolved: !resolved }, after: { resolved } };
    return { result: {}, audit: changed ? { subject: `assessment:${id}`, detail } : null };
  },
});
