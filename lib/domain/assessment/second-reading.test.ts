import { describe, expect, it } from "vitest";
import { agreementOf, KAPPA_NEEDS, type ReadPair } from "./agreement";
import type { AnswerValue } from "./answer";
import { aQuestionnaire, aSingle, aText } from "./builders";
import { sameAnswer } from "./given";
import { differingQuestions, questionsToRead } from "./second-reading";

const said = (id: string): AnswerValue => ({ kind: "options", ids: [id] });
const question = aSingle("q");
const pairs = (...counts: readonly (readonly [string, string, number])[]): ReadPair[] =>
  counts.flatMap(([first, second, count]) => Array(count).fill({ question, first: said(first), second: said(second) }));

describe("two readings", () => {
  it("judge what appears and can be scored", () => {
    const hidden = aSingle("q2", { appearsWhen: { question: "q1", is: ["bad"] } });
    const questionnaire = aQuestionnaire({ first: [aSingle("q1"), hidden, aText("t")] });
    expect(questionsToRead(questionnaire, { q1: said("good") })).toEqual(["q1"]);
    expect(questionsToRead(questionnaire, { q1: said("bad") })).toEqual(["q1", "q2"]);
  });

  it("differ where they and the answer do not all say the same", () => {
    const first = new Map([
      ["a", said("good")],
      ["b", said("good")],
      ["c", said("bad")],
    ] as const);
    const second = new Map([
      ["a", said("good")],
      ["b", said("bad")],
      ["c", said("bad")],
    ] as const);
    const answers = { a: said("good"), b: said("good"), c: said("good") };
    expect(differingQuestions(["a", "b", "c"], answers, first, second)).toEqual(["b", "c"]);
  });
});

describe("their agreement", () => {
  it("is a share, and beyond chance a kappa: the textbook's figures", () => {
    // 50 items: both yes 20, both no 15, apart 5 and 10. Observed 0.7, by chance 0.5: kappa 0.4.
    const found = agreementOf(
      pairs(["good", "good", 20], ["bad", "bad", 15], ["good", "bad", 5], ["bad", "good", 10]),
      sameAnswer,
    );
    expect(found).toMatchObject({ equal: 35, total: 50 });
    expect(found.kappa).toBeCloseTo(0.4, 10);
    expect(agreementOf(pairs(["good", "good", 12], ["bad", "bad", 12]), sameAnswer).kappa).toBe(1);
  });

  it("has no kappa for a few questions, nor where chance alone would agree on all", () => {
    expect(agreementOf(pairs(["good", "bad", KAPPA_NEEDS - 1]), sameAnswer).kappa).toBeNull();
    expect(agreementOf(pairs(["good", "good", 40]), sameAnswer)).toEqual({ equal: 40, total: 40, kappa: null });
    expect(agreementOf([], sameAnswer)).toEqual({ equal: 0, total: 0, kappa: null });
  });
});
