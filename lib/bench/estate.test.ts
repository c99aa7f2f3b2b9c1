import { describe, expect, it } from "vitest";
import { shapeKey } from "@/lib/domain/inventory/shape";
import { resourcesOf, unlikeResources } from "./engine-estate";
import { generateArg, generateArgFile, generateRows } from "./estate";
import { figure } from "./figure";
import { seeded, weighted } from "./random";

describe("the estate of the benchmarks", () => {
  it("is the same for the same seed and another for another", () => {
    expect(generateArg(50, 7)).toEqual([...generateRows(50, 7)]);
    expect(generateArg(50, 7)).not.toEqual(generateArg(50, 8));
  });

  it("has ids of its own and rows as Resource Graph writes them", () => {
    const rows = generateArg(2000);
    expect(new Set(rows.map((row) => row.id)).size).toBe(2000);
    for (const row of rows) {
      expect(row.id.toLowerCase()).toContain(`/providers/${row.type.split("/")[0]}/`);
      expect(row.type).toBe(row.type.toLowerCase());
    }
  });

  it("is a file that parses to the same rows, in pieces", async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of generateArgFile(300)) pieces.push(piece);
    const whole: unknown = JSON.parse(Buffer.concat(pieces).toString("utf8"));
    expect(whole).toEqual({ count: 300, data: generateArg(300), skip_token: null, total_records: 300 });
    expect(pieces.length).toBeGreaterThan(1);
  });

  it("repeats shapes as a real estate does, and never where it says so", () => {
    const keys = new Set(resourcesOf(generateRows(20_000)).map((resource) => shapeKey(resource.facts)));
    expect(keys.size).toBeGreaterThan(300);
    expect(keys.size).toBeLessThan(2000);
    const unlike = unlikeResources(3000);
    expect(new Set(unlike.map((resource) => shapeKey(resource.facts))).size).toBe(3000);
  });
});

describe("figures and draws", () => {
  it("hold on their side of the bound only", () => {
    expect(figure("a.b", 512.345, { atLeast: 500 }, "x")).toEqual({
      name: "a.b",
      value: 512,
      unit: "ratio",
      goal: ">= 500",
      holds: true,
      reference: "x",
    });
    expect(figure("a.b", 0.11, { atMost: 0.1 }, "x")).toMatchObject({ goal: "<= 0.1", holds: false });
    expect(figure("a.b", Number.NaN, { atMost: 0.1 }, "x").holds).toBe(false);
  });

  it("draw by weight, within bounds", () => {
    const draw = weighted([1, 0, 9], seeded(3));
    const drawn = Array.from({ length: 1000 }, draw);
    expect(drawn.filter((index) => index === 1)).toHaveLength(0);
    expect(drawn.filter((index) => index === 2).length).toBeGreaterThan(800);
  });
});
