import { describe, expect, it } from "vitest";
import namespaces from "./namespaces.json" with { type: "json" };
import { isKnownNamespace, isKnownType, UNMAPPED, vocabularyType } from "./type";
import types from "./types.json" with { type: "json" };

describe("the vocabulary of types", () => {
  it("is sorted, unique and in lower case", () => {
    expect(types).toEqual([...new Set(types)].sort());
    expect(types.filter((type) => type !== type.toLowerCase() || type.trim() !== type)).toEqual([]);
  });

  it("holds only namespace/type paths and is large enough to be the real one", () => {
    expect(types.filter((type) => !/^[a-z0-9.]+(\/[a-z0-9._-]+)+$/.test(type))).toEqual([]);
    expect(types.length).toBeGreaterThan(4_000);
  });

  it("lists apart only the namespaces that have no type", () => {
    const withTypes = new Set(types.map((type) => type.split("/")[0]));
    expect(namespaces.filter((namespace) => withTypes.has(namespace))).toEqual([]);
  });

  it.each([
    "microsoft.compute/virtualmachines",
    "microsoft.web/sites",
    "microsoft.storage/storageaccounts",
    "microsoft.classiccompute/domainnames",
    "microsoft.classicstorage/storageaccounts",
    "microsoft.classicnetwork/virtualnetworks",
    "mongodb.atlas/organizations",
    "microsoft.resources/links",
  ])("knows %s", (type) => {
    expect(isKnownType(type)).toBe(true);
    expect(vocabularyType(type)).toBe(type);
  });
});

describe("vocabularyType", () => {
  it("ignores casing and surrounding space", () => {
    expect(vocabularyType(" Microsoft.Web/Sites ")).toBe("microsoft.web/sites");
  });

  it("falls back to the nearest known parent", () => {
    expect(vocabularyType("microsoft.web/sites/novelties")).toBe("microsoft.web/sites/*");
    expect(vocabularyType("microsoft.sql/servers/databases/a/b/c")).toBe("microsoft.sql/servers/databases/*");
  });

  it("cuts a custom resource provider to the known parent: the rest is the tenant's text", () => {
    expect(vocabularyType("Microsoft.CustomProviders/resourceProviders/salaries-of-the-ministry")).toBe(
      "microsoft.customproviders/resourceproviders/*",
    );
  });

  it("falls back to the namespace", () => {
    expect(vocabularyType("microsoft.network/tomorrowsgateways")).toBe("microsoft.network/*");
    expect(vocabularyType("microsoft.commerce/anything")).toBe("microsoft.commerce/*");
  });

  it("takes an extension resource for what it is", () => {
    expect(vocabularyType("microsoft.storage/storageaccounts/providers/microsoft.insights/diagnosticsettings")).toBe(
      "microsoft.insights/diagnosticsettings",
    );
    expect(vocabularyType("microsoft.keyvault/vaults/microsoft.authorization/novelties")).toBe("microsoft.authorization/*");
  });

  it.each(["contoso.payroll/people", "unresolved", "", "/", "Compte de stockage", "microsoft.nosuchprovider/x"])(
    "answers unmapped for %j",
    (type) => expect(vocabularyType(type)).toBe(UNMAPPED),
  );

  it("stays in the closed vocabulary and stable however many invented types go by", () => {
    for (let index = 0; index < 25_000; index++) expect(vocabularyType(`contoso.apps/x${index}`)).toBe(UNMAPPED);
    expect(vocabularyType("microsoft.web/sites")).toBe("microsoft.web/sites");
  });
});

describe("isKnownNamespace", () => {
  it("knows providers with types, without types and of partners", () => {
    expect(["Microsoft.Network", "microsoft.commerce", "datadog.none"].map(isKnownNamespace)).toEqual([true, true, false]);
    expect(isKnownNamespace("oracle.database")).toBe(true);
  });
});
