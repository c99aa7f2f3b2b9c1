import { describe, expect, it } from "vitest";
import { edition2026_11_1 } from "@/lib/domain/catalogue/editions/2026-11.1/load";
import { lookupOf } from "@/lib/domain/catalogue/lookup";
import { SHIPPED_EDITIONS } from "@/lib/domain/catalogue/shipped";
import { assessWorkload } from "@/lib/domain/eligibility/workload";
import { aSubscription, aTenant } from "./builders";
import { knowsMicrosoft365, tenantParts } from "./tenant-workload";

const lookup = lookupOf(edition2026_11_1);
const licensed = (...partNumbers: readonly string[]) =>
  aTenant({ subscriptions: { sources: ["a"], list: partNumbers.map((partNumber) => aSubscription({ partNumber })) } });

describe("a tenant as a workload", () => {
  it("is decided by the services nobody works without, not by an accessory that is not offered", () => {
    const parts = tenantParts(licensed("SPE_E3"), lookup);
    const hosted = parts.filter(({ verdict }) => verdict.role === "hosted").map(({ verdict }) => verdict.service);
    expect(hosted).toEqual(expect.arrayContaining(["exchange-online", "sharepoint-online", "microsoft-teams"]));
    const { verdict, evidence, blocking } = assessWorkload(parts);
    expect([verdict, evidence]).toEqual(["planned", "strong"]);
    expect(blocking.every(({ finding }) => finding.sources.length > 0)).toBe(true);
  });

  it("has no part without licence or use", () => {
    expect(tenantParts(aTenant(), lookup)).toEqual([]);
  });

  it("needs an edition that speaks of Microsoft 365", async () => {
    const [first] = SHIPPED_EDITIONS;
    expect(knowsMicrosoft365(lookup)).toBe(true);
    expect(first && knowsMicrosoft365(lookupOf(await first.load()))).toBe(false);
  });
});
