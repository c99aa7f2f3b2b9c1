import { describe, expect, it } from "vitest";
import { anOutline, CONTEXT, mapElements, rejectionIn } from "./builders";
import { resourceGraphJson as format } from "./resource-graph-json";

const ID = "/subscriptions/S-1/resourceGroups/RG-1/providers/Microsoft.Storage/storageAccounts/stOne";
const aRow = (override: Readonly<Record<string, unknown>> = {}) => ({
  id: ID,
  name: "stOne",
  type: "microsoft.storage/storageaccounts",
  tenantId: "t",
  kind: "StorageV2",
  location: "francecentral",
  resourceGroup: "rg-1",
  subscriptionId: "S-1",
  sku: { name: "Standard_ZRS", tier: "Standard" },
  properties: { accessTier: "Hot", secretThing: "planted" },
  tags: { application: "Paie" },
  ...override,
});

describe("Resource Graph JSON", () => {
  it.each([
    [{ "": "{", data: "[", "data[].id": ID, skip_token: "null" }],
    [{ "": "{", data: "[", "data[]": "{", "data[].type": "microsoft.web/sites" }],
    [{ "": "{", data: "{", "data.columns": "[", "data.rows": "[" }],
    [{ "": "[", "[]": "{", "[].id": ID, "[].type": "x", "[].tenantid": "t" }],
  ])("is recognised by %j", (paths) => {
    expect(format.recognises(anOutline(paths))).toBe(true);
  });

  it("does not take other lists for its own", () => {
    expect(format.recognises(anOutline({ "": "[", "[].id": ID, "[].type": "x", "[].provisioningstate": "y" }))).toBe(false);
    expect(format.recognises(anOutline({ "": "{", data: "[", "data[].name": "x" }))).toBe(false);
  });

  it("maps a row, its key in lower case and its id as spelled", () => {
    const [resource] = mapElements(format, "data", aRow());
    expect(resource).toMatchObject({
      key: ID.toLowerCase(),
      resourceId: ID,
      type: "microsoft.storage/storageaccounts",
      sourceType: null,
      name: "stOne",
      resourceGroup: "rg-1",
      subscription: "S-1",
      location: "francecentral",
      tags: { application: "Paie" },
    });
    expect(resource?.facts).toMatchObject({
      sku: "standard_zrs",
      redundancy: "zone",
      "access-tier": "hot",
      zones: "not-reported",
    });
    expect(JSON.stringify(resource)).not.toContain("planted");
  });

  it("names the cells of the table format by its columns", () => {
    const mapper = format.open(CONTEXT);
    for (const name of ["type", "id", "sku"]) expect(mapper.element("data.columns", { name, type: "string" })).toEqual([]);
    const [mapped] = mapper.element("data.rows", ["microsoft.storage/storageaccounts", ID, { name: "Premium_LRS" }]);
    expect(mapped).toMatchObject({
      kind: "resource",
      resource: { name: "stOne", resourceGroup: "RG-1", facts: { sku: "premium_lrs", kind: "not-reported" } },
    });
    expect(rejectionIn(mapper.element("data.rows", "no row")[0]).code).toBe("not-an-object");
  });

  it.each([
    [{ type: null, id: null }, "missing-field", "type"],
    [{ name: "", id: null }, "missing-field", "name"],
    [{ type: "Compte de stockage" }, "invalid-type", "type"],
    [{ id: "stOne" }, "invalid-id", "id"],
    [{ name: `bell\u0007` }, "control-characters", "name"],
    [{ name: "x".repeat(600) }, "value-too-long", "name"],
  ])("rejects %j as %s", (override, code, field) => {
    const rejection = rejectionIn(format.open(CONTEXT).element("data", aRow(override))[0]);
    expect(rejection).toMatchObject({ code, field });
    expect(rejection.message.length).toBeGreaterThan(10);
    expect(Object.values(rejection.cells).every((cell) => cell.length <= 200)).toBe(true);
  });

  it.each([
    [[["skip_token", "abc"]], [{ code: "partial-export", params: { seen: "1" } }]],
    [[["resulttruncated", "true"]], [{ code: "partial-export", params: { seen: "1" } }]],
    [[["totalrecords", 7]], [{ code: "partial-export", params: { seen: "1", expected: "7" } }]],
    [
      [
        ["resulttruncated", "false"],
        ["$skiptoken", ""],
        ["total_records", 1],
      ],
      [],
    ],
  ] as const)("tells from %j whether the export is whole", (siblings, warnings) => {
    const mapper = format.open(CONTEXT);
    mapper.element("data", aRow());
    for (const [path, value] of siblings) mapper.sibling?.(path, value);
    expect(mapper.warnings?.()).toEqual(warnings);
  });
});
