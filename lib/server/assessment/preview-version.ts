import { previewVersionRoute, type VersionPreview } from "@/lib/contract/assessment";
import { standingsNow } from "../evidence/standings-now";
import { query } from "../use-case";
import { answersFrom, figuresOf } from "./figures";
import type { KnownQuestionnaire } from "./known-questionnaire";
import { loadAssessment } from "./store-assessment";
import { versionChangeOf } from "./version-change";

/** Simulates the newest version on the answers there are. Nothing changes. */
export const previewVersion = query({
  permission: "assessment.read",
  input: previewVersionRoute.params,

  async run(scope, place): Promise<VersionPreview> {
    const { from, to, difference, answers, unfit } = await versionChangeOf(scope, await loadAssessment(scope, place));
    const files = await standingsNow(scope, place.assessmentId);
    const fitting = answers.filter(({ questionId }) => !unfit.includes(questionId));
    return {
      from: from.questionnaire.version,
      to: to.questionnaire.version,
      added: textsOf(to, difference.added),
      removed: textsOf(from, difference.removed),
      changed: textsOf(to, difference.changed),
      askedAgain: textsOf(to, unfit),
      figures: {
        before: figuresOf(from.questionnaire, answersFrom(answers), files),
        after: figuresOf(to.questionnaire, answersFrom(fitting), files),
      },
    };
  },
});

function textsOf({ questions }: KnownQuestionnaire, ids: readonly string[]) {
  return ids.flatMap((id) => questions.get(id)?.text ?? []);
}
