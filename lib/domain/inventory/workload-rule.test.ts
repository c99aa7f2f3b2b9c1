import { describe, expect, it } from "vitest";
import { workloadKeyOf } from "./workload-rule";

const placed = (override: Partial<Parameters<typeof workloadKeyOf>[1]> = {}) => ({
  subscription: "Sub-A",
  resourceGroup: "RG-Crm",
  tags: { Application: "CRM" },
  ...override,
});

describe("workloadKeyOf by tag", () => {
  const rule = { kind: "tag", tag: "application" } as const;

  it("compares names and values without case and keeps the spelling for the screen", () => {
    expect(workloadKeyOf(rule, placed())).toEqual({ key: "tag:crm", name: "CRM", grouped: true });
    expect(workloadKeyOf(rule, placed({ tags: { APPLICATION: "crm" } })).key).toBe("tag:crm");
  });

  it("falls to the resource group without the tag, and says so", () => {
    const expected = { key: "ungrouped:group:sub-a/rg-crm", name: "RG-Crm", grouped: false };
    expect(workloadKeyOf(rule, placed({ tags: { other: "x" } }))).toEqual(expected);
    expect(workloadKeyOf(rule, placed({ tags: null }))).toEqual(expected);
    expect(workloadKeyOf(rule, placed({ tags: { application: "  " } }))).toEqual(expected);
  });

  it("falls to the subscription without a group, then to one rest", () => {
    expect(workloadKeyOf(rule, placed({ tags: null, resourceGroup: null })).key).toBe("ungrouped:subscription:sub-a");
    expect(workloadKeyOf(rule, placed({ tags: null, resourceGroup: null, subscription: null })).key).toBe("ungrouped:");
  });
});

describe("workloadKeyOf by resource group", () => {
  const rule = { kind: "resource-group" } as const;

  it("keeps groups of the same name in two subscriptions apart, whatever the case", () => {
    expect(workloadKeyOf(rule, placed()).key).toBe("group:sub-a/rg-crm");
    expect(workloadKeyOf(rule, placed({ resourceGroup: "rg-CRM" })).key).toBe("group:sub-a/rg-crm");
    expect(workloadKeyOf(rule, placed({ subscription: "Sub-B" })).key).toBe("group:sub-b/rg-crm");
  });

  it("knows nothing of the groups that AKS makes: it takes the set to join them", () => {
    const made = workloadKeyOf(rule, placed({ resourceGroup: "MC_RG-Crm_aks_francecentral" }));
    expect(made).toEqual({ key: "group:sub-a/mc_rg-crm_aks_francecentral", name: "MC_RG-Crm_aks_francecentral", grouped: true });
  });

  it("serves a source without subscriptions, and falls to the subscription without a group", () => {
    expect(workloadKeyOf(rule, placed({ subscription: null })).key).toBe("group:/rg-crm");
    expect(workloadKeyOf(rule, placed({ resourceGroup: null }))).toEqual({
      key: "ungrouped:subscription:sub-a",
      name: "Sub-A",
      grouped: false,
    });
  });
});

describe("workloadKeyOf by subscription", () => {
  it("groups by subscription, else by what is left", () => {
    const rule = { kind: "subscription" } as const;
    expect(workloadKeyOf(rule, placed())).toEqual({ key: "subscription:sub-a", name: "Sub-A", grouped: true });
    expect(workloadKeyOf(rule, placed({ subscription: null })).key).toBe("ungrouped:group:/rg-crm");
  });
});
