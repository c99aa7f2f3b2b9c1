import { describe, expect, it } from "vitest";
import type { QuizQuestion } from "./module";
import { markQuiz, PASS_SHARE } from "./quiz";

const text = { fr: "x", en: "x" };
const option = (id: string, correct: boolean) => ({ id, correct, text, why: text });
const single = (id: string): QuizQuestion => ({
  id,
  kind: "single",
  question: text,
  options: [option("a", false), option("b", true), option("c", false)],
});
const multiple: QuizQuestion = {
  id: "m",
  kind: "multiple",
  question: text,
  options: [option("a", true), option("b", false), option("c", true)],
};

describe("markQuiz", () => {
  it("takes a question for right when exactly its right options are chosen", () => {
    const right = (chosen: string[]) => markQuiz([multiple], { m: chosen }).right === 1;
    expect(right(["a", "c"])).toBe(true);
    expect(right(["c", "a", "c"])).toBe(true);
    for (const chosen of [[], ["a"], ["a", "b", "c"], ["b"]]) expect(right(chosen), chosen.join()).toBe(false);
  });

  it("takes an unanswered question for wrong, and leaves options aside that are none", () => {
    const result = markQuiz([single("q1"), single("q2")], { q1: ["b", "z"], other: ["a"] });
    expect(result).toEqual({
      right: 1,
      total: 2,
      passed: false,
      questions: [
        { id: "q1", right: true, chosen: ["b"] },
        { id: "q2", right: false, chosen: [] },
      ],
    });
  });

  it("is passed from four in five on, and never without a question", () => {
    expect(PASS_SHARE).toBe(0.8);
    const quiz = ["1", "2", "3", "4", "5"].map(single);
    const answers = (count: number) => Object.fromEntries(quiz.slice(0, count).map(({ id }) => [id, ["b"]]));
    expect(markQuiz(quiz, answers(4)).passed).toBe(true);
    expect(markQuiz(quiz, answers(3)).passed).toBe(false);
    expect(markQuiz([], {}).passed).toBe(false);
  });
});
