import { adjudicateDifferenceRoute } from "@/lib/contract/second-reading";
import { faultOf, isAnswered, sameAnswer } from "@/lib/domain/assessment/given";
import { writeAdjudication } from "../assessment/store-adjudication";
import { Conflict, NotFound, Unprocessable } from "../errors";
import { command } from "../use-case";
import { comparisonOf, heldReading } from "./reading-place";
import { requireReviewer } from "./reviewer";
import { changeReading, insertDecision } from "./store-second-reading";

/**
 * Retains a value where readings and answer differ, once and with the reason. Both readings stay beside it; an answer that says
 * something else is followed by a revision that says where it comes from. The last decision ends the reading.
 */
export const adjudicateDifference = command({
  action: "adjudicate-difference",
  permission: "assessment.review",
  input: adjudicateDifferenceRoute.params.extend(adjudicateDifferenceRoute.body.shape),

  async run(scope, { questionId, value, reason, ...place }) {
    const now = new Date();
    const found = await heldReading(scope, place, ["compared"]);
    const { reading, assessment, answers, decisions } = found;
    await requireReviewer(scope, now);
    const differing = (await comparisonOf(scope, found))?.differing ?? [];
    const question = found.known.questions.get(questionId);
    if (!question || !differing.includes(questionId)) throw new NotFound();
    if (decisions.some((one) => one.questionId === questionId)) throw new Conflict("difference-decided");
    const fault = isAnswered(value) ? faultOf(question, value) : "wrong-kind";
    if (fault) throw new Unprocessable("answer-unfit", { fault });
    const answered = answers[questionId] ?? null;
    await insertDecision(scope, reading.id, { questionId, value, reason });
    const changed = !sameAnswer(answered, value);
    if (changed)
      await writeAdjudication(scope, assessment.id, questionId, value, {
        kind: "adjudication",
        readingId: reading.id,
        note: reason,
      });
    const over = differing.length === decisions.length + 1;
    if (over) await changeReading(scope, reading.id, { state: "closed", endedBy: scope.person?.id ?? "", endedAt: now });
    const detail = { readingId: reading.id, question: questionId, answerChanged: changed, note: reason };
    return { result: {}, audit: { subject: `assessment:${assessment.id}`, detail } };
  },
});
