import { describe, expect, it } from "vitest";
import { aDashboard } from "../dashboard/builders";
import { type ReadinessMaterial, readinessReport } from "./readiness-report";

const words = (text: string) => ({ fr: text, en: text });
const dashboard = aDashboard();
const material: ReadinessMaterial = {
  formula: { id: "2026-11", effectiveFrom: "2026-11-01" },
  dimensions: dashboard.readiness.dimensions.map((one) => ({
    ...one,
    because: words("Parce que."),
    basis: words("Compté."),
    measures: [{ ...one, weight: 33, known: 67, counted: null }],
  })),
  raises: Array.from({ length: 12 }, (_, index) => ({
    ...{ dimension: "training", subject: "", subjectName: null, text: null, count: 1 },
    ...{ kind: "name-owners", gain: 12 - index },
  })),
  ...{ findOuts: [], assessments: [], assumptions: [], decisions: [] },
};

describe("readinessReport", () => {
  const report = readinessReport(dashboard, material);

  it("takes score, completeness and verified part from the dashboard", () => {
    expect(report).toMatchObject({ score: 54.2, completeness: 0.8, firm: 0.35, at: dashboard.at });
  });

  it("tells what each term counts for: its weight times what is known of it, and their sum", () => {
    expect(report.dimensions.map(({ counts }) => counts)).toEqual([20, 50, 0]);
    expect(report.dimensions[0]?.measures[0]?.counts).toBe(22.11);
    expect(report.total).toEqual({ weight: 100, counts: 70 });
    expect(report.dimensions.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBeCloseTo(54.2, 10);
  });

  it("tells the best moves only", () => {
    expect(report.raises.map(({ gain }) => gain)).toEqual([12, 11, 10, 9, 8, 7, 6, 5]);
  });
});
