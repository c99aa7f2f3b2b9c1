import { describe, expect, it } from "vitest";
import { trendShape } from "@/components/ui/chart/trend-shape";
import { aMilestone } from "./builders";
import { rulesChanges, trendsOf } from "./trend-points";

const { rules, figures } = aMilestone();
const kept = [
  aMilestone({ id: "a", at: "2026-09-01T09:00:00.000Z" }),
  aMilestone({ id: "b", at: "2026-10-01T09:00:00.000Z", figures: { ...figures, score: null } }),
  aMilestone({ id: "c", at: "2026-11-01T09:00:00.000Z", rules: { ...rules, editionId: "2026-11.1", formula: "2026-12" } }),
  aMilestone({ id: "d", at: "2026-12-01T09:00:00.000Z", rules: { ...rules, editionId: "2026-11.1", formula: "2026-12" } }),
];

describe("rulesChanges", () => {
  it("tells where formula, edition or engine changed, and from what to what", () => {
    expect(rulesChanges(kept)).toEqual([
      {
        id: "c",
        at: "2026-11-01T09:00:00.000Z",
        changed: [
          { rule: "formula", before: "2026-11", after: "2026-12" },
          { rule: "edition", before: "2026-11", after: "2026-11.1" },
        ],
      },
    ]);
  });

  it("takes a first edition for no change: before it there was nothing", () => {
    expect(rulesChanges([aMilestone({ rules: { ...rules, editionId: null } }), aMilestone()])).toEqual([]);
  });
});

describe("trendsOf", () => {
  it("joins nothing across a change of rules", () => {
    const { score, eligible } = trendsOf(kept);
    for (const trend of [score, eligible]) {
      expect(trend.map(({ formula }) => formula)).toEqual(["", "", "c", "c"]);
      expect(trendShape(trend).changes).toHaveLength(1);
    }
  });

  it("gives shares of the workloads that are judged, and nothing where there were none", () => {
    expect(trendsOf(kept).eligible[0]).toMatchObject({ value: 45, known: 0.7 });
    const blind = { ...figures, deciding: null, eligible: null, weak: null };
    expect(trendsOf([aMilestone({ figures: blind })]).eligible[0]).toMatchObject({ value: null, known: 0 });
    expect(trendsOf(kept).score[1]).toMatchObject({ value: null, known: 0.8 });
  });
});
