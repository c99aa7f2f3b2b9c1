import { describe, expect, it } from "vitest";
import { edition2026_11_1 } from "../catalogue/editions/2026-11.1/load";
import { lookupOf } from "../catalogue/lookup";
import { aSubscription, aTenant, somePopulations } from "../microsoft365/builders";
import { tenantFigures } from "./compose-tenant";

const lookup = lookupOf(edition2026_11_1);

describe("tenantFigures", () => {
  it("counts the services that are held or used, each under one verdict", () => {
    const tenant = aTenant({ subscriptions: { sources: ["s"], list: [aSubscription()] } });
    const { services, byService } = tenantFigures(tenant, lookup);
    expect(services).toBeGreaterThan(0);
    expect(Object.values(byService).reduce((sum, count) => sum + count, 0)).toBe(services);
  });

  it("says how many people there are and would lose something only where a report by person tells", () => {
    expect(tenantFigures(aTenant({ populations: null }), lookup)).toMatchObject({ people: null, affected: null });
    const populations = somePopulations();
    const { people, affected } = tenantFigures(aTenant({ populations }), lookup);
    expect(people).toBe(populations.people);
    expect(affected).not.toBeNull();
  });
});
