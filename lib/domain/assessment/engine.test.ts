import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers, AnswerValue } from "./answer";
import { questionsInConditions, visibleQuestions } from "./branching";
import { aMultiple, aNumber, anOption, aQuestionnaire, aSingle, aText } from "./builders";
import { completionOf } from "./completion";
import { faultOf, isAnswered, sameAnswer } from "./given";
import { nextBestActions, nextBestQuestion } from "./next-best";
import type { Question } from "./questionnaire";
import { scoreAssessment, scoreOf, scoreOfTallies, talliesOf, withAnswer } from "./scoring";

const options = (...ids: string[]): AnswerValue => ({ kind: "options", ids });
const number = (value: number): AnswerValue => ({ kind: "number", number: value });
const unknown: AnswerValue = { kind: "unknown" };

describe("faultOf", () => {
  it("refuses what does not fit its question, and lets everybody not know", () => {
    const given: [Question, AnswerValue, string | null][] = [
      [aSingle("q"), unknown, null],
      [aSingle("q"), options("good"), null],
      [aSingle("q"), options(), null],
      [aSingle("q"), options("good", "bad"), "one-option-only"],
      [aSingle("q"), options("never"), "unknown-option"],
      [aSingle("q"), number(1), "wrong-kind"],
      [aMultiple("q"), options("a", "b"), null],
      [aMultiple("q"), options("a", "none"), "none-excludes-others"],
      [aNumber("q"), number(100), null],
      [aNumber("q"), number(101), "out-of-range"],
      [aNumber("q"), number(Number.NaN), "out-of-range"],
      [aText("q"), { kind: "text", text: "x" }, null],
    ];
    for (const [question, value, fault] of given) expect(faultOf(question, value), JSON.stringify(value)).toBe(fault);
  });

  it("takes an empty value for no answer, and the order of ticks for nothing", () => {
    for (const value of [undefined, null, options(), { kind: "text", text: " " } as const]) expect(isAnswered(value)).toBe(false);
    expect(isAnswered(unknown)).toBe(true);
    expect(sameAnswer(options("a", "b"), options("b", "a"))).toBe(true);
    expect(sameAnswer(options("a"), options("b"))).toBe(false);
    expect(sameAnswer(options(), null)).toBe(true);
    expect(sameAnswer(undefined, unknown)).toBe(false);
  });
});

describe("branching", () => {
  const chain = aQuestionnaire({
    first: [
      aSingle("q1"),
      aSingle("q2", { appearsWhen: { question: "q1", is: ["bad"] } }),
      aSingle("q3", { appearsWhen: { question: "q2", is: ["bad"] } }),
      aNumber("n", { appearsWhen: { not: { question: "q1", is: ["bad"] } } }),
      aSingle("q4", { appearsWhen: { all: [{ question: "n", from: 10, to: 20 }, { any: [{ question: "q1", is: ["good"] }] }] } }),
    ],
  });
  const shown = (answers: Answers) => visibleQuestions(chain, answers).map(({ id }) => id);

  it("follows the answers, also of questions that themselves appeared", () => {
    expect(shown({})).toEqual(["q1", "n"]);
    expect(shown({ q1: options("bad"), q2: options("bad") })).toEqual(["q1", "q2", "q3"]);
    expect(shown({ q1: options("good"), n: number(10) })).toEqual(["q1", "n", "q4"]);
    expect(shown({ q1: options("good"), n: number(21) })).toEqual(["q1", "n"]);
    expect(shown({ q1: unknown, q2: options("bad") })).toEqual(["q1", "n"]);
  });

  it("keeps an answer whose question went, and counts it for nothing", () => {
    const answers = { q1: options("good"), q2: options("bad"), q3: options("bad") };
    expect(scoreAssessment(chain, answers).score).toBe(100);
    expect(completionOf(chain, answers)).toMatchObject({ questions: 2, answered: 1 });
  });
});

describe("completionOf", () => {
  it("tells progress by section, what was not known, and what comes next", () => {
    const two = aQuestionnaire({ first: [aSingle("q1"), aSingle("q2")], second: [aText("t")] });
    expect(completionOf(two, { q1: unknown })).toMatchObject({
      questions: 3,
      answered: 1,
      unknown: 1,
      complete: false,
      next: "q2",
      sections: [
        { id: "first", questions: 2, answered: 1, unknown: 1 },
        { id: "second", questions: 1, answered: 0, unknown: 0 },
      ],
    });
    const all = { q1: unknown, q2: options("good"), t: { kind: "text", text: "said" } as const };
    expect(completionOf(two, all)).toMatchObject({ complete: true, next: null });
  });
});

describe("scoreAssessment", () => {
  const dimension = (id: string, weight: number) => ({ id, weight, title: { fr: id, en: id }, because: { fr: id, en: id } });
  const two = aQuestionnaire(
    { first: [aSingle("q1", { weight: 3 }), aSingle("q2"), aSingle("q3", { dimension: "other" })] },
    { dimensions: [dimension("main", 2), dimension("other", 1)] },
  );

  it("weighs answers in their dimension, and dimensions in the whole; a silent dimension takes no part", () => {
    expect(scoreAssessment(two, { q1: options("good"), q2: options("bad") })).toMatchObject({ score: 75, completeness: 2 / 3 });
    expect(scoreAssessment(two, { q1: options("good"), q2: options("bad"), q3: options("bad") })).toMatchObject({
      score: 50,
      completeness: 1,
    });
    expect(scoreAssessment(two, {})).toMatchObject({ score: null, completeness: 0 });
  });

  it("lets an answer without a score leave the weight, and leaves what is not known open", () => {
    expect(scoreAssessment(two, { q1: options("good"), q2: options("not-applicable"), q3: options("good") }).completeness).toBe(
      1,
    );
    expect(scoreAssessment(two, { q1: options("good"), q2: unknown, q3: options("good") }).completeness).toBeCloseTo(
      (2 * 0.75 + 1) / 3,
    );
  });

  it("gives a multiple choice the share of its points, nothing for what is chosen without a score", () => {
    expect(scoreOf(aMultiple("m"), options("a"))).toBe(60);
    expect(scoreOf(aMultiple("m"), options("none"))).toBe(0);
    const unscored = aMultiple("m", { options: [anOption("a", 100), anOption("other", null)] });
    expect(scoreOf(unscored, options("other"))).toBeNull();
    expect(scoreOf(unscored, options("a", "other"))).toBe(100);
    expect(scoreOf(aMultiple("m", { options: [anOption("a", 0), anOption("b", 0)] }), options("a"))).toBeNull();
  });
});

describe("what to do next", () => {
  it("asks what weighs most, silent questions first, never one that is worth no score", () => {
    const given = aQuestionnaire({
      first: [aText("t"), aSingle("small"), aSingle("great", { weight: 5 }), aSingle("odd", { weight: 9 })],
    });
    expect(nextBestQuestion(given, { odd: options("not-applicable") })?.id).toBe("great");
    expect(nextBestQuestion(given, { odd: options("not-applicable"), great: unknown })?.id).toBe("small");
    expect(nextBestQuestion(given, { odd: options("good"), great: unknown, small: options("bad") })?.id).toBe("great");
    expect(nextBestQuestion(given, { odd: options("good"), great: options("bad"), small: options("bad") })).toBeNull();
  });

  it("puts right what gains most: single answers, bands of numbers, options not ticked", () => {
    const given = aQuestionnaire({ first: [aSingle("s"), aNumber("n"), aMultiple("m"), aSingle("fine")] });
    const answers = { s: options("middling"), n: number(20), m: options("b"), fine: options("good") };
    const told = nextBestActions(given, answers).map(({ question, gain, remedy }) => [
      question,
      Math.round(gain * 10) / 10,
      remedy.en,
    ]);
    expect(told).toEqual([
      ["n", 22.5, "more"],
      ["m", 15, "do a"],
      ["s", 12.5, "mend s"],
    ]);
    expect(nextBestActions(given, { m: options("none") }).map(({ remedy }) => remedy.en)).toEqual(["write something"]);
    expect(nextBestActions(given, answers, 1)).toHaveLength(1);
    expect(nextBestActions(given, {})).toEqual([]);
  });
});

describe("whatever is answered", () => {
  const questionnaire = aQuestionnaire(
    {
      first: [aSingle("q1", { weight: 2 }), aMultiple("m"), aNumber("n"), aText("t")],
      second: [aSingle("leaf", { dimension: "other" }), aSingle("hidden", { appearsWhen: { question: "q1", is: ["bad"] } })],
    },
    {
      dimensions: [
        { id: "main", weight: 3, title: { fr: "a", en: "a" }, because: { fr: "a", en: "a" } },
        { id: "other", weight: 1, title: { fr: "b", en: "b" }, because: { fr: "b", en: "b" } },
      ],
    },
  );
  const choice = fc.constantFrom(options("good"), options("middling"), options("bad"), options("not-applicable"), unknown);
  const value: Record<string, fc.Arbitrary<AnswerValue>> = {
    q1: choice,
    leaf: choice,
    hidden: choice,
    m: fc.constantFrom(options("a"), options("b"), options("a", "b"), options("none"), unknown),
    n: fc.oneof(fc.integer({ min: 0, max: 100 }).map(number), fc.constant(unknown)),
    t: fc.constantFrom<AnswerValue>({ kind: "text", text: "x" }, unknown),
  };
  const someAnswers = fc.record(value, { requiredKeys: [] }) as fc.Arbitrary<Answers>;
  const anId = fc.constantFrom("q1", "m", "n", "t", "leaf", "hidden");

  it("scores stay within 0 and 100, shares within 0 and 1, and the same answers score the same", () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { score, completeness, dimensions } = scoreAssessment(questionnaire, answers);
        for (const one of [score, ...dimensions.map((dimension) => dimension.score)])
          expect(one === null || (one >= 0 && one <= 100)).toBe(true);
        expect(completeness >= 0 && completeness <= 1).toBe(true);
        expect(scoreAssessment(questionnaire, { ...answers })).toEqual({ score, completeness, dimensions });
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        expect(scoreAssessment(questionnaire, reversed)).toEqual({ score, completeness, dimensions });
      }),
    );
  });

  it("not knowing never changes the score", () => {
    fc.assert(
      fc.property(someAnswers, anId, (answers, id) => {
        const { [id]: _, ...without } = answers;
        expect(scoreAssessment(questionnaire, { ...without, [id]: unknown }).score).toBe(
          scoreAssessment(questionnaire, without).score,
        );
      }),
    );
  });

  it("a hidden answer counts for nothing", () => {
    fc.assert(
      fc.property(someAnswers, choice, (answers, hidden) => {
        fc.pre(!visibleQuestions(questionnaire, answers).some(({ id }) => id === "hidden"));
        const { hidden: _, ...without } = answers;
        const withIt = { ...without, hidden };
        expect(scoreAssessment(questionnaire, withIt)).toEqual(scoreAssessment(questionnaire, without));
        expect(completionOf(questionnaire, withIt)).toEqual(completionOf(questionnaire, without));
        expect(nextBestActions(questionnaire, withIt)).toEqual(nextBestActions(questionnaire, without));
      }),
    );
  });

  it("answering a question on which no other rests never lowers completeness nor progress", () => {
    const one = fc.constantFrom("m", "n", "t", "leaf").chain((id) => fc.tuple(fc.constant(id), value[id] ?? choice));
    fc.assert(
      fc.property(someAnswers, one, (answers, [id, said]) => {
        const { [id]: _, ...before } = answers;
        const after = { ...before, [id]: said };
        expect(scoreAssessment(questionnaire, after).completeness).toBeGreaterThanOrEqual(
          scoreAssessment(questionnaire, before).completeness - 1e-12,
        );
        expect(completionOf(questionnaire, after).answered).toBe(completionOf(questionnaire, before).answered + 1);
      }),
    );
  });

  it("another answer to a question on which no other hangs adds up to what the whole, computed anew, gives", () => {
    expect([...questionsInConditions(questionnaire)]).toEqual(["q1"]);
    const one = fc.constantFrom("m", "n", "t", "leaf").chain((id) => fc.tuple(fc.constant(id), value[id] ?? choice));
    fc.assert(
      fc.property(someAnswers, one, (answers, [id, said]) => {
        const [question] = visibleQuestions(questionnaire, answers).filter((asked) => asked.id === id);
        if (!question) throw new Error("it is always asked");
        const tallies = withAnswer(talliesOf(questionnaire, answers), question, answers[id], said);
        const quick = scoreOfTallies(questionnaire, tallies);
        const whole = scoreAssessment(questionnaire, { ...answers, [id]: said });
        expect(quick.score === null).toBe(whole.score === null);
        expect(quick.score ?? 0).toBeCloseTo(whole.score ?? 0, 9);
        expect(quick.completeness).toBeCloseTo(whole.completeness, 9);
      }),
    );
  });

  it("an action gains what it says", () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { score } = scoreAssessment(questionnaire, answers);
        for (const { gain } of nextBestActions(questionnaire, answers))
          expect(gain > 0 && gain <= 100 - (score ?? 0) + 1e-9).toBe(true);
      }),
    );
  });
});
