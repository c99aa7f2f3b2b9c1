import { describe, expect, it } from "vitest";
import { azResourceListJson as format } from "./az-resource-list-json";
import { anOutline, mapElements, reported } from "./builders";

const ID = "/subscriptions/s-1/resourceGroups/rg-1/providers/Microsoft.Compute/virtualMachines/vm-1";

describe("az resource list JSON", () => {
  it.each([
    [{ "": "[", "[].id": ID, "[].properties": "null" }],
    [{ "": "[", "[].Type": "x", "[].type": "Microsoft.Web/sites" }],
    [{ "": "[", "[].resourcetype": "Microsoft.Web/sites", "[].resource group": "rg" }],
    [{ "": "{", value: "[", "value[].id": ID, nextlink: "https://…" }],
  ])("is recognised by %j", (paths) => {
    expect(format.recognises(anOutline(paths))).toBe(true);
  });

  it.each([
    [{ "": "[", "[].id": "42", "[].type": "user" }],
    [{ "": "{", value: "[", "value[].skuid": "x", "value[].id": ID }],
    [{ "": "{", resources: "[", "resources[].type": "Microsoft.Web/sites" }],
    [{ "": "[", "[]": "1" }],
  ])("is not seen in %j", (paths) => {
    expect(format.recognises(anOutline(paths))).toBe(false);
  });

  it("reports of a full row what the list carries, and nothing of the properties it leaves out", () => {
    const row = {
      id: ID,
      name: "vm-1",
      type: "Microsoft.Compute/virtualMachines",
      location: "westeurope",
      kind: null,
      sku: null,
      identity: { type: "SystemAssigned" },
      plan: null,
      properties: null,
      extendedLocation: null,
      managedBy: null,
      tags: {},
    };
    const [resource] = mapElements(format, "", row);
    expect(resource).toMatchObject({
      key: ID.toLowerCase(),
      type: "microsoft.compute/virtualmachines",
      subscription: "s-1",
      resourceGroup: "rg-1",
      tags: {},
    });
    expect(reported(resource?.facts ?? expect.fail())).toEqual({
      kind: "none",
      sku: "none",
      tier: "none",
      location: "eu",
      plan: "none",
      identity: "system",
      "extended-location": "none",
    });
  });

  it.each([
    [{ Name: "vm-1", Type: "Microsoft.Compute/virtualMachines", RG: "rg-1", Location: "francecentral" }],
    [{ name: "vm-1", "resource type": "microsoft.compute/virtualMachines", resource_group: "rg-1", region: "France Central" }],
    [
      {
        Nom: "vm-1",
        "Type de ressource": "Microsoft.Compute/virtualMachines",
        "Groupe de ressources": "rg-1",
        Emplacement: "France Centre",
      },
    ],
    [
      {
        ResourceName: "vm-1",
        ResourceType: "Microsoft.Compute/virtualMachines",
        ResourceGroupName: "rg-1",
        Location: "francecentral",
      },
    ],
  ])("reads the projection %j", (row) => {
    const [resource] = mapElements(format, "", row);
    expect(resource).toMatchObject({
      name: "vm-1",
      resourceId: null,
      type: "microsoft.compute/virtualmachines",
      resourceGroup: "rg-1",
      location: "francecentral",
      tags: null,
    });
    expect(resource?.key).toBe("derived:test||rg-1|microsoft.compute/virtualmachines|vm-1");
    expect(reported(resource?.facts ?? expect.fail())).toEqual({ location: "france" });
  });

  it("completes a projection that keeps the id alone", () => {
    expect(mapElements(format, "value", { id: ID })).toMatchObject([
      { name: "vm-1", type: "microsoft.compute/virtualmachines", resourceGroup: "rg-1" },
    ]);
  });
});
