import { qualifiedOn, validOn } from "@/lib/domain/eligibility/qualification";
import type { Question } from "./decision";

export type LabelState = "held" | "not-held" | "not-known";

/** The day that the label is judged on: the go-live date when it lies ahead, else the day itself. */
export function judgedOn({ deadlines, day }: Pick<Question, "deadlines" | "day">): string {
  return deadlines.goLiveOn !== null && deadlines.goLiveOn > day ? deadlines.goLiveOn : day;
}

/** What is known of the label on the day that counts: held only when every scope needed is qualified and validly so. */
export function labelState(question: Pick<Question, "qualification" | "deadlines" | "day">): LabelState {
  const on = judgedOn(question);
  const answers = question.qualification.flatMap((fact) => [qualifiedOn(fact, on), validOn(fact, on)]);
  if (answers.includes("no")) return "not-held";
  return answers.length === 0 || answers.includes("unknown") ? "not-known" : "held";
}

/** Whether a must that rests on SecNumCloud is met by what is known of the qualification. */
export function labelOf(
  question: Pick<Question, "obligation" | "qualification" | "deadlines" | "day">,
): LabelState | "not-required" {
  const { level, restsOnSecNumCloud } = question.obligation;
  return level === "must" && restsOnSecNumCloud ? labelState(question) : "not-required";
}
