import { describe, expect, it } from "vitest";
import { trendShape } from "./trend-shape";

const kept = (day: number, score: number | null, formula = "2026-11") => ({
  id: `kept-${day}`,
  at: `2026-11-${String(day).padStart(2, "0")}T12:00:00.000Z`,
  score,
  completeness: 0.5,
  formula,
});

describe("the picture of a trend", () => {
  it("places points by time and joins those that follow each other", () => {
    const { score, completeness, changes } = trendShape([kept(1, 0), kept(2, 40), kept(5, 100)]);
    expect(score.points).toEqual([
      { id: "kept-1", x: 2, y: 100 },
      { id: "kept-2", x: 26, y: 60 },
      { id: "kept-5", x: 98, y: 0 },
    ]);
    expect(score.segments).toHaveLength(2);
    expect(completeness.points.map(({ y }) => y)).toEqual([50, 50, 50]);
    expect(changes).toEqual([]);
  });

  it("draws no point and no line where nothing was known", () => {
    const { score, completeness } = trendShape([kept(1, 10), kept(2, null), kept(3, 30)]);
    expect(score.points).toHaveLength(2);
    expect(score.segments).toEqual([]);
    expect(completeness.segments).toHaveLength(2);
  });

  it("marks a change of formula and joins nothing across it", () => {
    const { score, changes } = trendShape([kept(1, 10), kept(3, 20), kept(5, 60, "2027-01"), kept(7, 70, "2027-01")]);
    expect(score.segments).toHaveLength(2);
    expect(changes).toEqual([{ x: 50, formula: "2027-01" }]);
  });

  it("puts a single point in the middle, and draws nothing of nothing", () => {
    expect(trendShape([kept(1, 10)]).score).toEqual({ points: [{ id: "kept-1", x: 50, y: 90 }], segments: [] });
    expect(trendShape([])).toEqual({
      score: { points: [], segments: [] },
      completeness: { points: [], segments: [] },
      changes: [],
    });
  });
});
