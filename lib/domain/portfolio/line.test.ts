import { describe, expect, it } from "vitest";
import { aDashboard } from "../dashboard/builders";
import { figuresOf } from "./line";

const beside = { movedAt: null, awaitingReview: 2, editionBehind: true, questionnairesBehind: 1 };

describe("figuresOf", () => {
  it("takes the figures of the dashboard, and the gate of the present phase", () => {
    expect(figuresOf(aDashboard(), beside)).toMatchObject({
      score: 54.2,
      completeness: 0.8,
      dueOn: "2026-12-10",
      unmet: 1,
      workloads: 40,
      shareEligible: 24 / 40,
      shareWeak: 16 / 40,
      pressing: 1,
      awaitingReview: 2,
      drift: 2,
    });
  });

  it("counts no workload of configuration alone among those that are judged", () => {
    const { estate } = aDashboard();
    const byWorkload = { ...estate?.byWorkload, configuration: 60 } as NonNullable<typeof estate>["byWorkload"];
    const figures = figuresOf(aDashboard({ estate: estate && { ...estate, byWorkload, workloads: 100 } }), beside);
    expect(figures).toMatchObject({ workloads: 100, shareEligible: 24 / 40 });
  });

  it("tells nothing of an estate before the first import, and no day once the project operates", () => {
    expect(figuresOf(aDashboard({ estate: null }), beside)).toMatchObject({
      workloads: null,
      byWorkload: null,
      shareEligible: null,
      shareWeak: null,
    });
    expect(figuresOf(aDashboard({ operating: true }), beside)).toMatchObject({ dueOn: null, unmet: 0 });
  });

  it("holds no word that an organisation wrote", () => {
    const text = JSON.stringify(figuresOf(aDashboard(), beside));
    for (const word of ["Paie", "Morel", "Mer", "Socle"]) expect(text).not.toContain(word);
  });
});
