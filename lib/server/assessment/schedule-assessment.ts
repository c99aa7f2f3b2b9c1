import { scheduleAssessmentRoute } from "@/lib/contract/assessment";
import { command } from "../use-case";
import { changeAssessment, loadAssessment } from "./store-assessment";

/** Sets or takes away the day by which an assessment is to be submitted. */
export const scheduleAssessment = command({
  action: "schedule-assessment",
  permission: "assessment.manage",
  input: scheduleAssessmentRoute.params.extend(scheduleAssessmentRoute.body.shape),

  async run(scope, { dueOn, ...place }) {
    const before = await loadAssessment(scope, place, "update");
    if (before.dueOn === dueOn) return { result: {}, audit: null };
    await changeAssessment(scope, before.id, { dueOn: dueOn === null ? null : new Date(dueOn) });
    const detail = { before: { dueOn: before.dueOn }, after: { dueOn } };
    return { result: {}, audit: { subject: `assessment:${before.id}`, detail } };
  },
});
