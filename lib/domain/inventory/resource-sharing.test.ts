import { describe, expect, it } from "vitest";
import { someFacts } from "@/lib/domain/catalogue/builders";
import type { Resource } from "./resource";
import { resourceSharing } from "./resource-sharing";

const aResource = (override: Partial<Resource> = {}): Resource => ({
  key: "k",
  resourceId: null,
  type: "test.compute/machines",
  sourceType: null,
  name: "m1",
  resourceGroup: "web",
  subscription: "sub",
  location: "francecentral",
  tags: null,
  facts: { ...someFacts() },
  ...override,
});

describe("resourceSharing", () => {
  it("changes nothing that a resource says", () => {
    const share = resourceSharing();
    const odd = aResource({ resourceGroup: null, subscription: null, name: "m2", tags: { app: "crm" } });
    for (const resource of [aResource(), odd, aResource()]) expect(share(resource)).toEqual(resource);
  });

  it("gives equal facts as one object and keeps different ones apart", () => {
    const share = resourceSharing();
    const first = share(aResource()).facts;
    expect(share(aResource({ name: "other" })).facts).toBe(first);
    expect(share(aResource({ facts: someFacts({ size: "big" }) })).facts).not.toBe(first);
  });

  it("starts afresh beyond its limit and stays right", () => {
    const share = resourceSharing(3);
    for (let i = 0; i < 20; i++) {
      const resource = aResource({ resourceGroup: `group-${i}`, facts: someFacts({ size: `size-${i % 7}` }) });
      expect(share(resource)).toEqual(resource);
    }
  });
});
