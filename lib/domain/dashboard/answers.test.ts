import { describe, expect, it } from "vitest";
import { namedAs, namedBy, waitingIn } from "./answers";
import { aDashboard } from "./builders";

const { cells } = aDashboard().decisions;
const reason = (workloads: number, names?: string[]) => ({ workloads, ...(names ? { names } : {}) });

describe("namedAs", () => {
  it("gives the first names of an outcome and counts the others, of a document that gives no reason too", () => {
    const named = [{ outcome: "examine" as const, names: ["GED", "Paie"] }];
    expect(namedAs({ cells, named }, "examine")).toMatchObject({
      workloads: 4,
      names: ["GED", "Paie"],
      more: 2,
      why: [],
      others: 0,
    });
    expect(namedAs({ cells }, "stay")).toEqual({ workloads: 0, weak: 0, names: [], more: 0, why: [], others: 0 });
  });

  it("tells two reasons and counts the workloads of the others, or all of them where that is asked", () => {
    const named = [{ outcome: "examine" as const, names: ["GED"], why: [reason(2), reason(1), reason(1)] }];
    expect(namedAs({ cells, named }, "examine")).toMatchObject({ why: [reason(2), reason(1)], others: 1, names: ["GED"] });
    expect(namedAs({ cells, named }, "examine", 9)).toMatchObject({ why: [reason(2), reason(1), reason(1)], others: 0 });
  });

  it("names no workload apart from its reason where each reason names its own", () => {
    const why = [reason(3, ["GED", "Paie"]), reason(1, ["Visio"])];
    const named = [{ outcome: "examine" as const, names: ["GED", "Paie", "Visio"], why }];
    expect(namedAs({ cells, named }, "examine")).toMatchObject({ workloads: 4, names: [], more: 0, others: 0 });
    expect(why.map(namedBy)).toEqual([
      { names: ["GED", "Paie"], more: 1 },
      { names: ["Visio"], more: 0 },
    ]);
  });
});

describe("waitingIn", () => {
  it("counts what is eligible and does not move now, with or without its reasons", () => {
    expect(waitingIn({ cells })).toEqual({ workloads: 18, why: [], others: 0 });
    expect(waitingIn({ cells, waiting: [reason(10), reason(5), reason(2)] })).toMatchObject({ workloads: 18, others: 3 });
    const moving = cells.map((cell) => (cell.verdict === "eligible" ? { ...cell, outcome: "migrate-now" as const } : cell));
    expect(waitingIn({ cells: moving }).workloads).toBe(0);
  });
});
