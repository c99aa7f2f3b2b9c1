import { describe, expect, it } from "vitest";
import { isArmId, isArmType, parseArmId } from "./arm-id";

const GROUP = "/subscriptions/s-1/resourceGroups/rg-1";

describe("parseArmId", () => {
  it.each([
    [`${GROUP}/providers/Microsoft.Web/sites/app`, "microsoft.web/sites", "app"],
    [`${GROUP}/providers/Microsoft.Sql/servers/srv/databases/db`, "microsoft.sql/servers/databases", "db"],
    [
      `${GROUP}/providers/Microsoft.Web/sites/app/providers/Microsoft.Insights/diagnosticSettings/d`,
      "microsoft.insights/diagnosticsettings",
      "d",
    ],
    [GROUP, "microsoft.resources/subscriptions/resourcegroups", "rg-1"],
  ])("reads %s", (id, type, name) => {
    expect(parseArmId(id)).toEqual({ subscription: "s-1", resourceGroup: "rg-1", type, name });
  });

  it("reads ids outside groups and subscriptions, in any casing", () => {
    expect(parseArmId("/SUBSCRIPTIONS/s-1")).toMatchObject({
      subscription: "s-1",
      resourceGroup: null,
      type: "microsoft.resources/subscriptions",
    });
    expect(parseArmId("/providers/Microsoft.Management/managementGroups/root")).toEqual({
      subscription: null,
      resourceGroup: null,
      type: "microsoft.management/managementgroups",
      name: "root",
    });
    expect(parseArmId(`${GROUP}/providers/Microsoft.Web`).type).toBeNull();
  });

  it("is not misled by a resource called like a word of the path", () => {
    expect(parseArmId(`${GROUP}/providers/Microsoft.Web/sites/subscriptions`)).toMatchObject({
      subscription: "s-1",
      name: "subscriptions",
    });
  });
});

describe("isArmId and isArmType", () => {
  it("tell ids and types from other texts", () => {
    expect([GROUP, "/providers/Microsoft.X/y"].every(isArmId)).toBe(true);
    expect(["", "vm-1", "https://portal.azure.com", "/elsewhere/x", "/subscriptions/"].some(isArmId)).toBe(false);
    expect(["microsoft.web/sites", "mongodb.atlas/organizations", "microsoft.network/privatednszones/a"].every(isArmType)).toBe(
      true,
    );
    expect(["", "disk", "microsoft.web", "compte de stockage", "a/b", "microsoft.web/sites/"].some(isArmType)).toBe(false);
  });
});
