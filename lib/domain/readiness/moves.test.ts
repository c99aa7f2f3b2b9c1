import { describe, expect, it } from "vitest";
import type { AnswerValue } from "../assessment/answer";
import { aNumber, aQuestionnaire, aSingle } from "../assessment/builders";
import { scoreAssessment } from "../assessment/scoring";
import { hintOf } from "./assessment-hint";
import { aFormula, anEstate, aStanding, someFacts } from "./builders";
import { findOutsOf, raisesOf } from "./moves";
import { readinessOf } from "./score";
import { FORMULAS } from "./shipped-formulas";

const [SHIPPED] = FORMULAS as [(typeof FORMULAS)[number]];
const said = (id: string): AnswerValue => ({ kind: "options", ids: [id] });
const words = (text: string) => ({ fr: text, en: text });
const remedy = (question: string, gain: number) => ({ question, gain, remedy: words(`mend ${question}`) });

describe("what raises the score most", () => {
  const technical = aStanding("technical", { score: 50 });
  const hints = [
    {
      assessmentId: technical.assessmentId,
      questionnaire: "technical",
      next: null,
      remedies: [remedy("q1", 4), remedy("q2", 20)],
    },
  ];

  it("is one act a dimension, the best of it, with the points the score would gain", () => {
    const training = [{ role: "architect" as const, learners: 1, trained: 0, done: 5, toDo: 10 }];
    const facts = someFacts({ assessments: [technical], training });
    const raises = raisesOf(aFormula(), facts, hints);
    expect(raises.map(({ kind, dimension, question, count, gain }) => [kind, dimension, question, count, gain])).toEqual([
      ["apply-remedy", "technical", "q2", null, 15.4],
      ["complete-path", "training", null, 5, 11.5],
    ]);
    const after = { ...facts, assessments: [{ ...technical, score: 70 }] };
    const [before, then] = [facts, after].map((one) => readinessOf(aFormula(), one).score ?? 0);
    expect(Math.round(10 * ((then ?? 0) - (before ?? 0))) / 10).toBe(15.4);
  });

  it("is nothing while nothing is known, and nothing where all is done", () => {
    expect(raisesOf(aFormula(), someFacts(), [])).toEqual([]);
    const full = { withOwner: 40, withCriticality: 40, withDataCategories: 40, undetermined: 0, substantiated: 40 };
    expect(raisesOf(SHIPPED, someFacts({ estate: anEstate(full) }), [])).toEqual([]);
  });

  it("names the lack of the estate that weighs most", () => {
    const [raise] = raisesOf(SHIPPED, someFacts({ estate: anEstate() }), []);
    expect(raise).toMatchObject({ kind: "set-data-categories", dimension: "estate", count: 40 });
    const owners = anEstate({ withOwner: 0, withDataCategories: 40, withCriticality: 40 });
    expect(raisesOf(SHIPPED, someFacts({ estate: owners }), [])[0]).toMatchObject({ kind: "name-owners", count: 40 });
  });
});

describe("what makes the score rest on more", () => {
  it("is what nobody has begun, by its weight", () => {
    const found = findOutsOf(SHIPPED, someFacts(), []);
    expect(found.map(({ kind, dimension, surer }) => [kind, dimension, surer])).toEqual([
      ["start-assessment", "technical", 0.2],
      ["import-estate", "estate", 0.2],
      ["start-assessment", "organisation", 0.15],
      ["start-assessment", "customer-duties", 0.15],
      ["name-learners", "training", 0.1],
      ["start-assessment", "exit", 0.1],
      ["start-assessment", "skills", 0.1],
    ]);
  });

  it("is the next question of an open assessment, and the verdicts that are not determined", () => {
    const next = { question: "q7", text: words("q7?"), adds: 0.1 };
    const standing = aStanding("skills", { completeness: 0.4 });
    const hints = [{ assessmentId: standing.assessmentId, questionnaire: "skills", next, remedies: [] }];
    const found = findOutsOf(SHIPPED, someFacts({ assessments: [standing], estate: anEstate() }), hints);
    expect(found.find(({ dimension }) => dimension === "skills")).toMatchObject({ kind: "answer-question", question: "q7" });
    expect(found.find(({ dimension }) => dimension === "skills")?.surer).toBeCloseTo(0.01);
    expect(found.find(({ dimension }) => dimension === "estate")).toMatchObject({
      kind: "determine-verdicts",
      count: 10,
      surer: 0.01,
    });
  });

  it("asks no more of a validated assessment", () => {
    const standing = aStanding("skills", { state: "validated", completeness: 0.4 });
    const found = findOutsOf(SHIPPED, someFacts({ assessments: [standing] }), []);
    expect(found.some(({ dimension }) => dimension === "skills")).toBe(false);
  });
});

describe("the hint of an assessment", () => {
  const questionnaire = aQuestionnaire({ first: [aSingle("q1", { weight: 3 }), aSingle("q2"), aNumber("n")] });

  it("says how much the next question adds: exactly what answering it adds", () => {
    const answers = { q2: said("bad") };
    const { next, remedies } = hintOf("a", questionnaire, answers);
    const completeness = (given: typeof answers) => scoreAssessment(questionnaire, given).completeness;
    expect(next).toMatchObject({ question: "q1", adds: 0.6 });
    expect(completeness({ ...answers, q1: said("good") } as typeof answers) - completeness(answers)).toBeCloseTo(0.6);
    expect(remedies).toMatchObject([{ question: "q2", gain: 100 }]);
  });

  it("has no question left where all is scored", () => {
    const answers = { q1: said("good"), q2: said("good"), n: { kind: "number", number: 90 } as const };
    expect(hintOf("a", questionnaire, answers)).toMatchObject({ next: null, remedies: [] });
  });
});
