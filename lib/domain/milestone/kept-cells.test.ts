import { describe, expect, it } from "vitest";
import { keptCells } from "./kept-cells";

const cell = { verdict: "eligible", level: "must", outcome: "plan", workloads: 4, weak: 1 } as const;

describe("keptCells", () => {
  it("takes what was decided apart together, with the first names of then and the count of now", () => {
    const kept = [
      { ...cell, names: ["Paie", "RH"] },
      { ...cell, outcome: "migrate-now" as const, workloads: 2, weak: 0, names: ["CRM"] },
    ];
    const today = [{ ...cell, workloads: 9 }];
    const [found, ...others] = keptCells(kept, today);
    expect(found).toEqual({ verdict: "eligible", level: "must", workloads: 6, weak: 1, names: ["CRM", "Paie", "RH"], now: 9 });
    expect(others).toEqual([]);
  });

  it("invents no name where an earlier release kept counts alone, and no count where nothing is judged now", () => {
    expect(keptCells([cell], null)).toMatchObject([{ names: null, now: null }]);
    expect(keptCells([cell], [])).toMatchObject([{ now: 0 }]);
  });
});
