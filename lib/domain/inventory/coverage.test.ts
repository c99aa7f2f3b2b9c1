import { describe, expect, it } from "vitest";
import { isDeclarative, startCoverage } from "./coverage";
import { FORMAT_IDS } from "./reading";

type Row = readonly [subscription: string | null, resourceGroup: string | null];
const covered = (rows: readonly Row[], format: (typeof FORMAT_IDS)[number] = "resource-graph-json") => {
  const tally = startCoverage(format, "export");
  for (const [subscription, resourceGroup] of rows) tally.add({ subscription, resourceGroup });
  return tally.finish();
};

describe("startCoverage", () => {
  it("takes one group of a subscription for an export of the group, several for the subscription", () => {
    expect(
      covered([
        ["S-1", "RG-1"],
        ["s-1", "rg-1"],
      ]),
    ).toEqual([{ kind: "group", subscription: "s-1", resourceGroup: "rg-1" }]);
    expect(
      covered([
        ["s-1", "rg-1"],
        ["s-1", "rg-2"],
        ["s-1", "rg-1"],
      ]),
    ).toEqual([{ kind: "subscription", subscription: "s-1" }]);
    expect(covered([["s-1", null]])).toEqual([{ kind: "subscription", subscription: "s-1" }]);
  });

  it("names groups where the source gives no subscription", () => {
    expect(
      covered(
        [
          [null, "rg-1"],
          [null, "RG-1"],
          [null, "rg-2"],
        ],
        "portal-csv",
      ),
    ).toEqual([
      { kind: "group", subscription: null, resourceGroup: "rg-1" },
      { kind: "group", subscription: null, resourceGroup: "rg-2" },
    ]);
  });

  it("falls back to the source when a row names neither, and for what only declares", () => {
    expect(
      covered([
        ["s-1", "rg-1"],
        [null, null],
      ]),
    ).toEqual([{ kind: "source", source: "export" }]);
    for (const format of FORMAT_IDS.filter(isDeclarative))
      expect(covered([["s-1", "rg-1"]], format)).toEqual([{ kind: "source", source: "export" }]);
  });

  it("covers nothing when there was nothing", () => {
    expect(covered([])).toEqual([]);
  });

  it("does not grow without end on invented groups", () => {
    const rows = Array.from({ length: 25_000 }, (_, index): Row => [null, `rg-${index}`]);
    expect(covered(rows)).toEqual([{ kind: "source", source: "export" }]);
  });
});
