import { describe, expect, it } from "vitest";
import { datesAhead, decidedAs, firstBlocker, nextGateOf, together } from "@/lib/domain/dashboard/answers";
import { aDashboardView } from "./builders";
import { changesOf, heldBackPath, isEmpty, movesIn } from "./figures";
import { wordedDashboard } from "./worded-dashboard";

const view = wordedDashboard(aDashboardView(), { locale: "fr", nameless: "Ressources sans groupe", fact: ({ code }) => code });

describe("figures of the dashboard", () => {
  it("add up to what the document says", () => {
    expect(together(view.decisions.cells)).toEqual({ workloads: view.decisions.workloads, weak: 16 });
    expect(decidedAs(view.decisions.cells, "plan")).toEqual({ workloads: 28, weak: 10 });
    expect(decidedAs(view.decisions.cells, "migrate-now")).toEqual({ workloads: 0, weak: 0 });
  });

  it("name the gate that ends the phase under way, none in operation", () => {
    expect(nextGateOf(view)?.phase).toBe("preparation");
    expect(nextGateOf({ ...view, operating: true })).toBeNull();
  });

  it("lead to the workloads that a blocker holds back", () => {
    const blocker = firstBlocker(view.blockers);
    expect(blocker && heldBackPath(blocker)).toBe("/workloads?blocking=azure-front-door&verdict=redesign");
    expect(blocker && heldBackPath({ ...blocker, service: null })).toBe("/workloads?blocking=unmapped&verdict=redesign");
  });

  it("compare the score with those kept under the same formula only", () => {
    expect(changesOf(view)).toMatchObject({ first: { points: 6 }, last: { points: 1.2 } });
    expect(changesOf({ ...view, trend: [] })).toBeNull();
    expect(changesOf({ ...view, inputs: { ...view.inputs, formula: "2027-01" } })).toBeNull();
    expect(changesOf({ ...view, readiness: { ...view.readiness, score: null } })).toBeNull();
  });

  it("see a trend only in scores that lie days apart", () => {
    expect(movesIn(view)).toBe(true);
    expect(movesIn({ ...view, trend: view.trend.map((kept) => ({ ...kept, at: `${view.day}T07:00:00.000Z` })) })).toBe(false);
    expect(movesIn({ ...view, trend: [] })).toBe(false);
  });

  it("put the earlier of the next gate and the first dated deadline first", () => {
    const at = (on: string | null) => [...view.pressing].slice(0, 1).map((one) => ({ ...one, on }));
    const order = (pressing: typeof view.pressing) => datesAhead({ ...view, pressing }).map(({ on }) => on);
    expect(order(at("2026-12-01"))).toEqual(["2026-12-01", "2026-12-10"]);
    expect(order(at("2027-03-01"))).toEqual(["2026-12-10", "2027-03-01"]);
    expect(order(at(null))).toEqual(["2026-12-10"]);
    expect(datesAhead({ ...view, operating: true, pressing: [] })).toEqual([]);
  });

  it("are empty only while nothing at all is known", () => {
    const nothing = {
      estate: null,
      tenant: null,
      training: view.training.map((role) => ({ ...role, people: 0, trained: 0 })),
      readiness: { ...view.readiness, score: null },
      inputs: { ...view.inputs, importNumber: null },
    };
    expect(isEmpty({ ...view, ...nothing })).toBe(true);
    expect(isEmpty({ ...view, ...nothing, tenant: view.tenant })).toBe(false);
    expect(isEmpty({ ...view, ...nothing, training: view.training })).toBe(false);
  });
});
