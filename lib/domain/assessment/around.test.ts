import { describe, expect, it } from "vitest";
import type { AnswerValue } from "./answer";
import { autoAnswers } from "./auto/all";
import type { EstateFacts } from "./auto/rule";
import { aNumber, aQuestionnaire, aSingle } from "./builders";
import { answerDifferences, versionDifference } from "./difference";
import { stateAfter, takesAnswers } from "./state";

describe("the state of an assessment", () => {
  it("goes from draft to submitted, and from there to returned or validated; validated is the end", () => {
    expect(stateAfter("draft", "submit")).toBe("submitted");
    expect(stateAfter("returned", "submit")).toBe("submitted");
    expect(stateAfter("submitted", "return")).toBe("returned");
    expect(stateAfter("submitted", "validate")).toBe("validated");
    for (const move of ["submit", "return", "validate"] as const) expect(stateAfter("validated", move)).toBeNull();
    for (const move of ["return", "validate"] as const) expect(stateAfter("draft", move)).toBeNull();
    expect((["draft", "submitted", "returned", "validated"] as const).filter(takesAnswers)).toEqual(["draft", "returned"]);
  });
});

describe("answerDifferences", () => {
  it("tells what was answered, taken back or changed, and nothing else", () => {
    const chosen = (...ids: string[]): AnswerValue => ({ kind: "options", ids });
    const [good, bad, empty] = [chosen("good"), chosen("bad"), chosen()];
    const found = answerDifferences(
      ["a", "b", "c", "d", "e"],
      { a: good, b: good, c: good, e: empty },
      { a: good, b: bad, d: bad },
    );
    expect(found).toEqual([
      { question: "b", before: good, after: bad },
      { question: "c", before: good, after: null },
      { question: "d", before: null, after: bad },
    ]);
  });
});

describe("versionDifference", () => {
  it("tells questions that are new, gone, or not the same any more", () => {
    const before = aQuestionnaire({ first: [aSingle("same"), aSingle("heavier"), aSingle("gone")] });
    const later = aQuestionnaire({ first: [aSingle("same"), aSingle("heavier", { weight: 2 })], second: [aSingle("new")] });
    expect(versionDifference(before, later)).toEqual({ added: ["new"], removed: ["gone"], changed: ["heavier"] });
  });
});

describe("autoAnswers", () => {
  const facts: EstateFacts = {
    importedOn: "2026-11-20",
    workloads: 3,
    withOwner: 2,
    withCriticality: 0,
    judged: { unknown: 1, all: 8 },
  };
  const asked = aQuestionnaire({
    first: [
      aNumber("owners", { auto: "estate-owners" }),
      aNumber("criticality", { auto: "estate-criticality" }),
      aNumber("unknown", { auto: "estate-unknown-share" }),
      aNumber("never", { auto: "no-such-rule" }),
      aSingle("misplaced", { auto: "estate-owners" }),
      aNumber("plain"),
    ],
  });

  it("answers what names a rule, with the figures that it rests on", () => {
    expect(autoAnswers(asked, facts)).toEqual([
      { question: "owners", rule: "estate-owners", value: { kind: "number", number: 66 }, figures: { part: 2, whole: 3 } },
      {
        question: "criticality",
        rule: "estate-criticality",
        value: { kind: "number", number: 0 },
        figures: { part: 0, whole: 3 },
      },
      {
        question: "unknown",
        rule: "estate-unknown-share",
        value: { kind: "number", number: 13 },
        figures: { part: 1, whole: 8 },
      },
    ]);
  });

  it("says nothing before an import, nor of what there is none of", () => {
    expect(autoAnswers(asked, { ...facts, importedOn: null })).toEqual([]);
    expect(autoAnswers(asked, { ...facts, workloads: 0, judged: null })).toEqual([]);
  });
});
