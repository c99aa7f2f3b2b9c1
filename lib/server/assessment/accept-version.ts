import { acceptVersionRoute } from "@/lib/contract/assessment";
import { takesAnswers } from "@/lib/domain/assessment/state";
import { Conflict } from "../errors";
import { command } from "../use-case";
import { takeBackAnswers } from "./store-answer";
import { changeAssessment, loadAssessment } from "./store-assessment";
import { versionChangeOf } from "./version-change";

/** Goes over to the newest version: the one that was shown, or nothing. What does not fit any more is asked again; what is validated stays. */
export const acceptVersion = command({
  action: "accept-version",
  permission: "assessment.manage",
  input: acceptVersionRoute.params.extend(acceptVersionRoute.body.shape),

  async run(scope, { version, ...place }) {
    const before = await loadAssessment(scope, place, "update");
    if (!takesAnswers(before.state)) throw new Conflict("assessment-closed", { state: before.state });
    const { to, unfit } = await versionChangeOf(scope, before);
    if (to.questionnaire.version !== version) throw new Conflict("version-moved-on", { version: to.questionnaire.version });
    if (version === before.version) return { result: {}, audit: null };
    await takeBackAnswers(scope, before.id, unfit);
    await changeAssessment(scope, before.id, { questionnaireVersion: version });
    const detail = { before: { version: before.version }, after: { version }, questions: unfit };
    return { result: {}, audit: { subject: `assessment:${before.id}`, detail } };
  },
});
