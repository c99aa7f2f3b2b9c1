import { describe, expect, it } from "vitest";
import { edition2026_11_1 } from "@/lib/domain/catalogue/editions/2026-11.1/load";
import { lookupOf } from "@/lib/domain/catalogue/lookup";
import { aTenant, somePopulations } from "./builders";
import { populationsOf } from "./population";
import type { Populations } from "./tenant";
import { verdictsOf } from "./verdict";

const lookup = lookupOf(edition2026_11_1);
const pictured = (override: Partial<Populations>) => {
  const populations = somePopulations(override);
  return populationsOf(populations, verdictsOf(aTenant({ populations }), lookup));
};

describe("populations", () => {
  it("are not told without reports by person", () => {
    expect(populationsOf(null, [])).toBeNull();
  });

  it("count each person once, by the worst that happens to what they use", () => {
    const found = pictured({
      people: 100,
      others: 3,
      reported: ["active-exchange", "active-yammer", "teams-shared-channels"],
      byFact: { "active-exchange": 97, "active-yammer": 12, "teams-shared-channels": 7 },
      groups: [
        { people: 80, facts: ["active-exchange"], products: [] },
        { people: 10, facts: ["active-exchange", "active-yammer"], products: [] },
        { people: 5, facts: ["active-exchange", "teams-shared-channels"], products: [] },
        { people: 2, facts: ["active-yammer", "active-exchange", "teams-shared-channels"], products: [] },
      ],
    });
    expect(found?.byLoss).toEqual({ lost: 12, "in-doubt": 5, kept: 80 });
    expect(found?.notListed).toBe(3);
    expect(found?.groups.map(({ people, lost, inDoubt }) => [people, lost, inDoubt])).toEqual([
      [10, ["viva-engage"], []],
      [5, [], ["teams-shared-channels"]],
      [2, ["viva-engage"], ["teams-shared-channels"]],
    ]);
    expect(found?.services.map(({ id, loss, users }) => [id, loss, users])).toEqual([
      ["viva-engage", "lost", 12],
      ["teams-shared-channels", "in-doubt", 7],
    ]);
  });

  it("tell use apart from a licence held, and an unreported use from none", () => {
    const found = pictured({
      people: 10,
      productsReported: true,
      reported: ["active-yammer"],
      byFact: { "active-yammer": 0 },
      groups: [{ people: 10, facts: [], products: ["SPE_E5"] }],
    });
    const of = (id: string) => found?.services.find((one) => one.id === id);
    expect(of("viva-engage")).toMatchObject({ users: 0, equipped: 10 });
    expect(of("teams-phone")).toMatchObject({ loss: "in-doubt", users: null, equipped: 10 });
    expect(found?.byLoss).toEqual({ lost: 0, "in-doubt": 0, kept: 10 });
  });
});
