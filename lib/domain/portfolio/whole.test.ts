import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountedLine, wholeOf } from "./whole";

const NONE = { eligible: 0, conditional: 0, planned: 0, redesign: 0, unknown: 0, "not-eligible": 0, configuration: 0 };

function aCounted(over: Partial<CountedLine> = {}): CountedLine {
  return {
    workloads: 10,
    byWorkload: { ...NONE, eligible: 5, redesign: 4, configuration: 1 },
    shareWeak: 3 / 9,
    unmet: 2,
    pressing: 1,
    awaitingReview: 1,
    questionnairesBehind: 0,
    editionBehind: false,
    computedAt: "2026-11-22T08:00:00.000Z",
    ...over,
  };
}
/** A project of which nothing was counted yet. */
const uncounted = () =>
  aCounted({
    workloads: null,
    byWorkload: null,
    shareWeak: null,
    unmet: null,
    pressing: null,
    awaitingReview: 0,
    computedAt: null,
  });

describe("wholeOf", () => {
  it("adds the counts of the projects, and takes the share of what was added, never a mean of shares", () => {
    const large = aCounted({
      workloads: 90,
      byWorkload: { ...NONE, eligible: 9, "not-eligible": 81 },
      shareWeak: 60 / 90,
      editionBehind: true,
      computedAt: "2026-11-20T08:00:00.000Z",
    });
    expect(wholeOf([aCounted(), large])).toMatchObject({
      projects: 2,
      counted: 2,
      judged: 2,
      workloads: 100,
      byWorkload: { eligible: 14, redesign: 4, "not-eligible": 81, configuration: 1 },
      shareEligible: 14 / 99,
      weak: 63,
      shareWeak: 63 / 99,
      unmet: 4,
      pressing: 2,
      awaitingReview: 2,
      editionsBehind: 1,
      computedAt: "2026-11-20T08:00:00.000Z",
    });
  });

  it("finds the very numbers again that the lines' shares of weak verdicts were taken of", () => {
    const grades = fc.record({ solid: fc.nat(500_000), weak: fc.nat(500_000) });
    fc.assert(
      fc.property(fc.array(grades, { minLength: 1, maxLength: 20 }), (projects) => {
        const lines = projects.map(({ solid, weak }) =>
          aCounted({
            byWorkload: { ...NONE, eligible: solid, planned: weak, configuration: 3 },
            shareWeak: solid + weak === 0 ? null : weak / (solid + weak),
          }),
        );
        const judged = projects.reduce((sum, { solid, weak }) => sum + solid + weak, 0);
        const weak = judged === 0 ? null : projects.reduce((sum, project) => sum + project.weak, 0);
        expect(wholeOf(lines)).toMatchObject({ weak, shareWeak: weak === null ? null : weak / judged });
      }),
    );
  });

  it("says of how many projects the figures are, and knows nothing where no project does", () => {
    expect(wholeOf([aCounted(), uncounted()])).toMatchObject({ projects: 2, counted: 1, judged: 1, workloads: 10 });
    expect(wholeOf([uncounted()])).toMatchObject({
      counted: 0,
      workloads: null,
      byWorkload: null,
      shareEligible: null,
      weak: null,
      shareWeak: null,
      computedAt: null,
    });
  });
});
