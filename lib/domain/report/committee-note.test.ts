import { describe, expect, it } from "vitest";
import { aDashboard } from "../dashboard/builders";
import { committeeNote, matrixOf } from "./committee-note";

const dashboard = aDashboard();
const estate = dashboard.estate ?? expect.fail("the builder has an estate");

describe("committeeNote", () => {
  it("tells the eligible share of the workloads that decide, and how much of it is an estimate", () => {
    const configured = { ...estate, byWorkload: { ...estate.byWorkload, configuration: 9 } };
    expect(committeeNote(aDashboard({ estate: configured })).eligible).toEqual({ eligible: 18, whole: 40, weak: 4 });
  });

  it("does not know the weak part where the decisions cover other workloads than the estate", () => {
    const decisions = { ...dashboard.decisions, cells: dashboard.decisions.cells.slice(1) };
    expect(committeeNote(aDashboard({ decisions })).eligible).toEqual({ eligible: 18, whole: 40, weak: null });
  });

  it("knows no share before the first import, nor of an estate without a deciding workload", () => {
    expect(committeeNote(aDashboard({ estate: null })).eligible).toBeNull();
    const byWorkload = { ...estate.byWorkload };
    for (const verdict of Object.keys(byWorkload)) byWorkload[verdict as keyof typeof byWorkload] = 0;
    expect(committeeNote(aDashboard({ estate: { ...estate, byWorkload } })).eligible).toBeNull();
  });

  it("names the gate of the current phase, and none once the last one was passed", () => {
    expect(committeeNote(dashboard).gate).toMatchObject({ phase: "preparation", risk: "at-risk", first: { more: 0 } });
    expect(committeeNote(aDashboard({ operating: true, phase: "ready" })).gate).toBeNull();
  });

  it("answers what the dashboard's page answers: bounds, first names, reasons, dates", () => {
    const named = [{ outcome: "must-not" as const, names: ["Archives"] }];
    const { answers } = committeeNote(aDashboard({ decisions: { ...dashboard.decisions, named } }));
    expect(answers).toMatchObject({
      bounds: { least: 43, most: 64 },
      blocker: { workloads: 5, frees: 4 },
      now: { workloads: 0, names: [], more: 0 },
      mustNot: { workloads: 3, names: ["Archives"], more: 2, why: [] },
      uncertain: { workloads: 4, names: [], more: 4 },
      plan: 28,
    });
    expect(answers.dates.map(({ on }) => on)).toEqual(["2026-12-10", "2027-01-31"]);
  });

  it("counts what it has no room for", () => {
    const [blocker] = dashboard.blockers;
    const [pressing] = dashboard.pressing;
    const note = committeeNote(
      aDashboard({
        blockers: Array.from({ length: 10 }, () => blocker ?? expect.fail()),
        pressing: Array.from({ length: 10 }, () => pressing ?? expect.fail()),
        decisions: { ...dashboard.decisions, pressing: 23 },
      }),
    );
    expect([note.blockers.shown.length, note.blockers.more]).toEqual([3, 7]);
    expect([note.pressing.shown.length, note.pressing.more, note.pressing.count]).toEqual([3, 20, 23]);
  });
});

describe("matrixOf", () => {
  it("keeps the rows and columns that are met, and their sums", () => {
    const matrix = matrixOf(dashboard.decisions.cells);
    expect(matrix?.levels).toEqual(["must-not", "must", "should", "unknown"]);
    expect(matrix?.rows.map(({ verdict }) => verdict)).toEqual([
      "eligible",
      "conditional",
      "planned",
      "redesign",
      "unknown",
      "not-eligible",
    ]);
    expect(matrix?.rows[0]?.cells).toEqual([
      null,
      { workloads: 18, weak: 4, outcomes: [{ outcome: "plan", workloads: 18 }] },
      null,
      null,
    ]);
    expect([matrix?.workloads, matrix?.weak]).toEqual([40, 16]);
    expect(matrix?.totals.find(({ outcome }) => outcome === "plan")?.workloads).toBe(28);
  });

  it("puts the decision of most workloads first in a cell", () => {
    const cell = { verdict: "eligible", level: "must", weak: 1 } as const;
    const matrix = matrixOf([
      { ...cell, outcome: "plan", workloads: 2 },
      { ...cell, outcome: "stay", workloads: 5 },
    ]);
    expect(matrix?.rows[0]?.cells[0]).toEqual({
      workloads: 7,
      weak: 2,
      outcomes: [
        { outcome: "stay", workloads: 5 },
        { outcome: "plan", workloads: 2 },
      ],
    });
  });

  it("is none where nothing is decided", () => {
    expect(matrixOf([])).toBeNull();
  });
});
