import { markQuestionRoute } from "@/lib/contract/second-reading";
import { faultOf, isAnswered } from "@/lib/domain/assessment/given";
import { Conflict, Forbidden, NotFound, Unprocessable } from "../errors";
import { command } from "../use-case";
import { heldReading } from "./reading-place";
import { writeMark } from "./store-second-reading";

/** One reader's mark. No audit row: who was done when is, and marks do not change any more from then on. */
export const markQuestion = command({
  action: "mark-question",
  permission: "assessment.review",
  input: markQuestionRoute.params.extend(markQuestionRoute.body.shape),

  async run(scope, { questionId, value, note, ...place }) {
    const { reading, questions, known } = await heldReading(scope, place, ["reading"]);
    const me = scope.person?.id;
    if (me !== reading.firstReader && me !== reading.secondReader) throw new Forbidden("not-a-reader");
    if (me === reading.firstReader ? reading.firstDoneAt : reading.secondDoneAt) throw new Conflict("reading-done");
    const question = known.questions.get(questionId);
    if (!question || !questions.includes(questionId)) throw new NotFound();
    const fault = isAnswered(value) ? faultOf(question, value) : "wrong-kind";
    if (fault) throw new Unprocessable("answer-unfit", { fault });
    await writeMark(scope, reading.id, { questionId, value, note });
    return { result: {}, audit: null };
  },
});
