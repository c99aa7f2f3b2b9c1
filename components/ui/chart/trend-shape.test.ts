import { describe, expect, it } from "vitest";
import { trendShape } from "./trend-shape";

const kept = (day: number, value: number | null, formula = "2026-11") => ({
  id: `kept-${day}`,
  at: `2026-11-${String(day).padStart(2, "0")}T12:00:00.000Z`,
  value,
  known: 0.5,
  formula,
});
const strokes = (path: string) => path.split("M").length - 1;

describe("the picture of a trend", () => {
  it("places points by time and joins those that follow each other", () => {
    const { points, values, knownLine, changes } = trendShape([kept(1, 0), kept(2, 40), kept(5, 100)]);
    expect(points).toEqual([
      { id: "kept-1", x: 2, y: 100 },
      { id: "kept-2", x: 26, y: 60 },
      { id: "kept-5", x: 98, y: 0 },
    ]);
    expect(values).toBe("M2,100L26,60L98,0");
    expect(knownLine).toBe("M2,50L26,50L98,50");
    expect(changes).toEqual([]);
  });

  it("draws no point and no line where nothing was known", () => {
    const { points, values, knownBand } = trendShape([kept(1, 10), kept(2, 20), kept(3, null), kept(4, 30), kept(5, 40)]);
    expect(points).toHaveLength(4);
    expect(strokes(values)).toBe(2);
    expect(strokes(knownBand)).toBe(1);
  });

  it("marks a change of formula and joins nothing across it", () => {
    const shape = trendShape([kept(1, 10), kept(3, 20), kept(5, 60, "2027-01"), kept(7, 70, "2027-01")]);
    expect([shape.values, shape.knownLine, shape.knownBand].map(strokes)).toEqual([2, 2, 2]);
    expect(shape.changes).toEqual([{ x: 50, formula: "2027-01" }]);
  });

  it("puts a single point in the middle, and draws nothing of nothing", () => {
    expect(trendShape([kept(1, 10)]).points).toEqual([{ id: "kept-1", x: 50, y: 90 }]);
    expect(trendShape([])).toEqual({ points: [], values: "", knownLine: "", knownBand: "", changes: [] });
  });
});
