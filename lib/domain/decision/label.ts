import type { Question } from "./decision";

export type Label = "held" | "not-held" | "not-known" | "not-required";

/** The day that the label is judged on: the go-live date when it lies ahead, else the day itself. */
export function judgedOn({ deadlines, day }: Pick<Question, "deadlines" | "day">): string {
  return deadlines.goLiveOn !== null && deadlines.goLiveOn > day ? deadlines.goLiveOn : day;
}

/** Whether a must that rests on SecNumCloud is met by what is known of the qualification. A qualification that is not shown valid is not held. */
export function labelOf({ obligation, lights }: Pick<Question, "obligation" | "lights">): Label {
  if (obligation.level !== "must" || !obligation.restsOnSecNumCloud) return "not-required";
  return standingOf(lights);
}

/** The same, whatever the obligation. */
export function standingOf({ qualified, valid }: Question["lights"]): Exclude<Label, "not-required"> {
  if (qualified.answer === "no" || valid.answer === "no") return "not-held";
  return qualified.answer === "yes" && valid.answer === "yes" ? "held" : "not-known";
}
