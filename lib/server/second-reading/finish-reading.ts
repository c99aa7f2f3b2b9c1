import { finishReadingRoute } from "@/lib/contract/second-reading";
import { Conflict, Forbidden } from "../errors";
import { command } from "../use-case";
import { comparisonOf, heldReading } from "./reading-place";
import { changeReading, marksOf } from "./store-second-reading";

/** A reader is done: every question has their mark. With the second one the readings are compared, and over when nothing differs. */
export const finishReading = command({
  action: "finish-reading",
  permission: "assessment.review",
  input: finishReadingRoute.params,

  async run(scope, place) {
    const found = await heldReading(scope, place, ["reading"]);
    const { reading, questions, assessment } = found;
    const me = scope.person?.id ?? "";
    if (me !== reading.firstReader && me !== reading.secondReader) throw new Forbidden("not-a-reader");
    const isFirst = me === reading.firstReader;
    if (isFirst ? reading.firstDoneAt : reading.secondDoneAt) throw new Conflict("reading-done");
    const marked = new Set(
      (await marksOf(scope, reading.id)).filter(({ personId }) => personId === me).map((mark) => mark.questionId),
    );
    const left = questions.filter((id) => !marked.has(id)).length;
    if (left > 0) throw new Conflict("reading-incomplete", { left: String(left) });
    const now = new Date();
    const done = isFirst ? { firstDoneAt: now } : { secondDoneAt: now };
    await changeReading(scope, reading.id, done);
    const compared = await comparisonOf(scope, { ...found, reading: { ...reading, ...done } });
    const over = compared?.differing.length === 0;
    if (compared)
      await changeReading(scope, reading.id, over ? { state: "closed", endedBy: me, endedAt: now } : { state: "compared" });
    const detail = { readingId: reading.id, questions: questions.length, differences: compared?.differing.length ?? null };
    return { result: {}, audit: { subject: `assessment:${assessment.id}`, detail } };
  },
});
