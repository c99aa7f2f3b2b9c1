import { describe, expect, it } from "vitest";
import { cohortOf, FEWEST, quartilesOf, STEP, tellFigure } from "./benchmark";

/** Repeatable: the same seed gives the same cohorts. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const RUNS = 2_000;
const next = seeded(20_261_122);
const someFigures = (most: number) =>
  Array.from({ length: Math.floor(next() * (most + 1)) }, () => Math.round(next() * 1_000) / 10);
const tell = (form: readonly number[], all: readonly number[], own: number | null = null) =>
  tellFigure(cohortOf(quartilesOf(form), quartilesOf(all)), own);
const told = (figures: readonly number[]) => {
  const one = tell([], figures);
  return one && [one.quarter, one.median, one.threeQuarters];
};

describe("the benchmark", () => {
  it("tells nothing with fewer than five others, whatever their figures, and always something with five", () => {
    for (let run = 0; run < RUNS; run++) {
      const form = someFigures(9);
      const all = [...form, ...someFigures(9)];
      const answer = tell(form, all, next() * 100);
      if (all.length < FEWEST) expect(answer).toBeNull();
      else expect(answer).toMatchObject({ ofForm: form.length >= FEWEST });
      if (answer) expect(answer.atLeast).toBeLessThanOrEqual(answer.ofForm ? form.length : all.length);
      if (answer) expect(answer.atLeast).toBeGreaterThanOrEqual(FEWEST);
    }
  });

  it("tells one cohort alone: of the form, or of all, never both to take apart", () => {
    const [form, all] = [Array(5).fill(80), [...Array(5).fill(80), 10]] as [number[], number[]];
    expect(tell(form, all)).toMatchObject({ ofForm: true, median: 80 });
    expect(tell(form.slice(1), all)).toMatchObject({ ofForm: false });
  });

  it("makes each figure of five organisations at least, in steps: none of them is told", () => {
    expect(quartilesOf([0, 0, 0, 0, 100])).toEqual({ others: 5, quarter: 20, median: 20, threeQuarters: 20 });
    for (let run = 0; run < RUNS; run++) {
      const figures = someFigures(40);
      for (const figure of told(figures) ?? []) expect(figure % STEP).toBe(0);
      // The same figures, one of them anything else: no told figure moves by more than a fifth of the range and a step.
      const changed = figures.map((figure, at) => (at === 0 ? next() * 100 : figure));
      const [before, after] = [told(figures), told(changed)];
      before?.forEach((figure, at) => {
        expect(Math.abs(figure - (after?.[at] ?? Number.NaN))).toBeLessThanOrEqual(100 / FEWEST + STEP);
      });
    }
  });

  it("hides a single organisation that joins or leaves: by other figures of it, the told ones would be the same", () => {
    for (let run = 0; run < RUNS; run++) {
      const others = [...Array.from({ length: FEWEST }, () => next() * 100), ...someFigures(20)];
      const figure = next() * 100;
      const answer = String(told([...others, figure]));
      // What the asker could still think of it, in steps of half a point: never one value alone.
      const possible = Array.from({ length: 201 }, (_, at) => at / 2).filter(
        (guess) => String(told([...others, guess])) === answer,
      );
      expect(possible.length).toBeGreaterThan(1);
    }
  });

  it("never says how many exactly, and places one's own figure by what is told alone", () => {
    const figures = Array.from({ length: 12 }, (_, at) => at * 8);
    expect(tell([], figures, 100)).toMatchObject({ atLeast: 10, place: 4 });
    expect(tell([], figures, 0)).toMatchObject({ place: 1 });
    expect(tell([], figures, null)).toMatchObject({ place: null });
    expect(tell([], [...figures, 50], 100)?.atLeast).toBe(10);
  });
});
