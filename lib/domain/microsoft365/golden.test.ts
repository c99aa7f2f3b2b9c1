import { describe, expect, it } from "vitest";
import { edition2026_11_1 } from "@/lib/domain/catalogue/editions/2026-11.1/load";
import { lookupOf } from "@/lib/domain/catalogue/lookup";
import { aSubscription, aTenant, somePopulations } from "./builders";
import golden from "./golden.json" with { type: "json" };
import { populationsOf } from "./population";
import { verdictsOf } from "./verdict";
import type { PersonFact } from "./vocabulary";

const lookup = lookupOf(edition2026_11_1);

describe("believable tenants", () => {
  it.each(golden.map((one) => [one.id, one] as const))("%s", (_, { products, groups, expect: wanted }) => {
    const listed = groups.map(({ people, facts }) => ({ people, facts: facts as PersonFact[], products }));
    const populations = somePopulations({
      people: listed.reduce((sum, { people }) => sum + people, 0),
      reported: [...new Set(listed.flatMap(({ facts }) => facts))],
      productsReported: true,
      groups: listed,
    });
    const subscriptions = { sources: [], list: products.map((partNumber) => aSubscription({ partNumber })) };
    const verdicts = verdictsOf(aTenant({ subscriptions, populations }), lookup);
    const found = new Map(verdicts.map(({ id, verdict }) => [id, verdict]));
    for (const [service, verdict] of Object.entries(wanted.verdicts)) expect(found.get(service), service).toBe(verdict);
    const { lost, "in-doubt": inDoubt } = populationsOf(populations, verdicts)?.byLoss ?? {};
    expect({ lost, inDoubt }).toEqual({ lost: wanted.lost, inDoubt: wanted.inDoubt });
  });
});
