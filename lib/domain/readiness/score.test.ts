import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { SHIPPED_QUESTIONNAIRES } from "../assessment/shipped";
import { LEARNING_ROLES } from "../training/role";
import { aDimension, aFormula, anEstate, aStanding, someFacts } from "./builders";
import { type AssessmentStanding, countedAssessments, type ReadinessFacts } from "./facts";
import type { Formula } from "./formula";
import published from "./formulas/published.json" with { type: "json" };
import { type Readiness, readinessOf } from "./score";
import { FORMULAS, formulaOn } from "./shipped-formulas";

const [SHIPPED] = FORMULAS as [Formula];
const role = (name: (typeof LEARNING_ROLES)[number], done: number, toDo: number) => ({
  role: name,
  learners: toDo > 0 ? 1 : 0,
  trained: 0,
  done,
  toDo,
});
const tenths = (value: number | null) => Math.round(10 * (value ?? 0));
const dimension = (readiness: Readiness, id: string) => readiness.dimensions.find((one) => one.id === id);

describe("the readiness score", () => {
  it("is the mean of the dimensions, each weighing as much as is known of it", () => {
    const assessments = [aStanding("technical", { score: 80, completeness: 0.5 }), aStanding("exit", { score: 40 })];
    const readiness = readinessOf(aFormula(), someFacts({ assessments }));
    // (50 × 50 % × 80 + 30 × 100 % × 40) / (25 + 30)
    expect(readiness.score).toBe(58.2);
    expect(readiness.completeness).toBe(0.55);
    expect(readiness.dimensions.map(({ id, score, known, points }) => [id, score, known, points])).toEqual([
      ["training", null, 0, null],
      ["technical", 80, 50, 36.4],
      ["exit", 40, 100, 21.8],
    ]);
  });

  it("knows nothing of nothing: no score, and no completeness", () => {
    const readiness = readinessOf(SHIPPED, someFacts());
    expect(readiness).toMatchObject({ formula: "2026-11", score: null, completeness: 0, firm: 0 });
    for (const one of readiness.dimensions) expect(one).toMatchObject({ score: null, known: 0, points: null });
  });

  it("leaves out a role in which nobody is named, and counts no learner twice", () => {
    const training = [role("architect", 3, 4), role("support", 0, 0)];
    const readiness = readinessOf(aFormula(), someFacts({ training }));
    expect(dimension(readiness, "training")).toMatchObject({ score: 75, known: 75, points: 75 });
    expect(readiness).toMatchObject({ score: 75, completeness: 0.15, firm: 0.15 });
  });

  it("takes an answer that nobody reviewed for known, and not for firm", () => {
    const firm = (state: AssessmentStanding["state"]) =>
      readinessOf(aFormula(), someFacts({ assessments: [aStanding("technical", { state })] })).firm;
    expect([firm("draft"), firm("submitted"), firm("returned"), firm("validated")]).toEqual([0, 0, 0, 0.5]);
  });

  it("prefers the validated assessment to the one under way", () => {
    const open = aStanding("technical", { score: 100 });
    const validated = aStanding("technical", { state: "validated", score: 10 });
    const other = aStanding("exit");
    expect(countedAssessments([open, validated, other])).toEqual([validated, other]);
    expect(countedAssessments([open])).toEqual([open]);
  });

  it("never takes an estimate for substantiated, nor an undetermined verdict for good or bad", () => {
    const measure = (override: Parameters<typeof anEstate>[0]) =>
      dimension(readinessOf(SHIPPED, someFacts({ estate: anEstate(override) })), "estate")?.measures.find(
        ({ id }) => id === "verdict",
      );
    expect(measure({})).toMatchObject({ score: 50, known: 75, firm: 37 });
    expect(measure({ undetermined: 25 }), "less is known, and no more is said").toMatchObject({
      score: 100,
      known: 37,
      firm: 37,
    });
    expect(measure({ undetermined: 40, substantiated: 0 })).toMatchObject({ score: null, known: 0, points: null });
    expect(measure({ undetermined: 0, substantiated: 0 })).toMatchObject({ score: 0, known: 100, firm: 0 });
  });

  it("shows no estate before one is judged", () => {
    expect(dimension(readinessOf(SHIPPED, someFacts({ estate: null })), "estate")?.score).toBeNull();
    const { score, known } = dimension(readinessOf(SHIPPED, someFacts({ estate: anEstate() })), "estate") ?? {};
    // (30×50 + 25×25 + 25×0 + 15×50) / 95
    expect([score, known]).toEqual([30.3, 95]);
  });
});

/** A small repeatable source of chance. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function anyFacts(draw: () => number): ReadinessFacts {
  const upTo = (most: number) => Math.floor(draw() * (most + 1));
  const workloads = upTo(60);
  const undetermined = upTo(workloads);
  const estate = { workloads, withOwner: upTo(workloads), withCriticality: upTo(workloads), withDataCategories: upTo(workloads) };
  const states = ["draft", "submitted", "returned", "validated"] as const;
  return {
    training: LEARNING_ROLES.map((name) => {
      const toDo = upTo(30);
      return role(name, upTo(toDo), toDo);
    }),
    assessments: SHIPPED_QUESTIONNAIRES.filter(() => draw() < 0.8).map(({ id }) =>
      aStanding(id, {
        state: states[upTo(3)] ?? "draft",
        score: draw() < 0.2 ? null : 100 * draw(),
        completeness: draw() < 0.3 ? 1 : draw(),
      }),
    ),
    estate: workloads === 0 ? null : { ...estate, undetermined, substantiated: upTo(workloads - undetermined) },
  };
}
const DRAWN = Array.from({ length: 300 }, (_, at) => anyFacts(chance(at + 1)));

describe("whatever the facts, the score", () => {
  it("is the exact sum of its parts, and so is each dimension of its own", () => {
    for (const facts of DRAWN) {
      const readiness = readinessOf(SHIPPED, facts);
      for (const { score, parts } of [
        { score: readiness.score, parts: readiness.dimensions },
        ...readiness.dimensions.map((one) => ({ score: one.score, parts: one.measures })),
      ]) {
        expect(parts.reduce((sum, { points }) => sum + tenths(points), 0)).toBe(tenths(score));
        for (const one of parts) expect(one.points === null).toBe(one.score === null);
      }
      const known = readiness.dimensions.reduce((sum, one) => sum + one.weight * one.known, 0);
      expect(readiness.completeness).toBeCloseTo(known / 10_000, 10);
    }
  });

  it("lies between 0 and 100, and what is firm within what is known", () => {
    for (const facts of DRAWN) {
      const { score, completeness, firm, dimensions } = readinessOf(SHIPPED, facts);
      for (const one of [score, ...dimensions.map((each) => each.score)].filter((each) => each !== null)) {
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(100);
      }
      expect(0 <= firm && firm <= completeness && completeness <= 1).toBe(true);
      for (const one of dimensions) expect(one.known === 0, one.id).toBe(one.score === null);
    }
  });

  it("is the same for the same facts", () => {
    for (const facts of DRAWN.slice(0, 30)) expect(readinessOf(SHIPPED, facts)).toEqual(readinessOf(SHIPPED, facts));
  });

  it("does not move for a thing that nothing is known of", () => {
    for (const facts of DRAWN) {
      const unknown = [aStanding("not-begun", { score: null, completeness: 0 })];
      const more = { ...facts, assessments: [...facts.assessments, ...unknown] };
      const weights = aDimension("not-begun", { weight: 40 });
      const wider = { ...SHIPPED, dimensions: [...SHIPPED.dimensions, weights] };
      expect(readinessOf(wider, more).score).toBe(readinessOf(SHIPPED, facts).score);
      expect(readinessOf(wider, more).completeness).toBeLessThanOrEqual(readinessOf(SHIPPED, facts).completeness);
    }
  });

  it("never falls when one dimension does better on what was known before", () => {
    for (const facts of DRAWN) {
      const before = readinessOf(SHIPPED, facts).score ?? 0;
      for (const [at, one] of facts.assessments.entries()) {
        if (one.score === null) continue;
        const better = facts.assessments.map((other, place) =>
          place === at ? { ...one, score: Math.min(100, (one.score ?? 0) + 7) } : other,
        );
        expect(readinessOf(SHIPPED, { ...facts, assessments: better }).score).toBeGreaterThanOrEqual(before);
      }
      const training = facts.training.map((one) => ({ ...one, done: Math.min(one.toDo, one.done + 1) }));
      expect(readinessOf(SHIPPED, { ...facts, training }).score ?? 0).toBeGreaterThanOrEqual(before);
      if (facts.estate === null) continue;
      const estate = { ...facts.estate, withOwner: Math.min(facts.estate.workloads, facts.estate.withOwner + 1) };
      expect(readinessOf(SHIPPED, { ...facts, estate }).score ?? 0).toBeGreaterThanOrEqual(before);
    }
  });

  it("becomes no less complete by an answer, a learner or a verdict", () => {
    for (const facts of DRAWN) {
      const before = readinessOf(SHIPPED, facts).completeness;
      const assessments = facts.assessments.map((one) => ({
        ...one,
        score: one.score ?? 0,
        completeness: Math.min(1, one.completeness + 0.05),
      }));
      const training = facts.training.map((one) => (one.toDo === 0 ? { ...one, learners: 1, toDo: 9 } : one));
      const estate = facts.estate && { ...facts.estate, undetermined: Math.max(0, facts.estate.undetermined - 1) };
      for (const change of [{ assessments }, { training }, { estate }])
        expect(readinessOf(SHIPPED, { ...facts, ...change }).completeness).toBeGreaterThanOrEqual(before);
    }
  });
});

describe("the formulas that ship", () => {
  it("are frozen: a change is the next formula", () => {
    for (const formula of FORMULAS) {
      const hash = createHash("sha256").update(JSON.stringify(formula)).digest("hex");
      expect(hash, formula.id).toBe((published as Record<string, string>)[formula.id]);
    }
  });

  it("weigh a hundred in all, and measure only what there is", () => {
    const questionnaires = SHIPPED_QUESTIONNAIRES.map(({ id }) => id);
    const estate = ["owner", "criticality", "data-categories", "verdict"];
    const known = { training: LEARNING_ROLES as readonly string[], assessment: questionnaires, estate };
    const sum = (all: readonly { weight: number }[]) => all.reduce((total, { weight }) => total + weight, 0);
    for (const { dimensions } of FORMULAS) {
      expect(sum(dimensions)).toBe(100);
      for (const { source, measures } of dimensions) {
        expect(sum(measures)).toBe(100);
        for (const { id } of measures) expect(known[source]).toContain(id);
      }
    }
  });

  it("follow each other by date", () => {
    const later = { ...SHIPPED, id: "2027-01", effectiveFrom: "2027-01-15" };
    const on = (day: string) => formulaOn(day, [SHIPPED, later]).id;
    expect([on("2026-01-01"), on("2026-11-22"), on("2027-01-14"), on("2027-01-15")]).toEqual([
      "2026-11",
      "2026-11",
      "2026-11",
      "2027-01",
    ]);
  });
});
