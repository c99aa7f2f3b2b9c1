import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Mapping } from "@/lib/domain/catalogue/edition";
import { evaluate } from "@/lib/domain/eligibility/predicate";
import type { FactName } from "@/lib/domain/inventory/fact";
import namespaces from "@/lib/domain/inventory/vocabulary/namespaces.json" with { type: "json" };
import { isKnownNamespace, vocabularyType } from "@/lib/domain/inventory/vocabulary/type";
import types from "@/lib/domain/inventory/vocabulary/types.json" with { type: "json" };
import { someFacts } from "./builders";
import { edition2026_11 } from "./editions/2026-11/load";
import expectations from "./map.expectations.json" with { type: "json" };

const TRUTH = `${process.env.SHARED_DATA ?? "../shared/data"}/truth.jsonl`;
const map: ReadonlyMap<string, Mapping> = new Map(Object.entries(edition2026_11.map));
const services = new Set(edition2026_11.services.map((service) => service.id));

/** The service of a type: the first case that holds, else the mapping's own. */
function serviceOf(type: string, over: Partial<Record<FactName, string>> = {}): string {
  const mapping = map.get(type);
  const facts = someFacts({ type, ...over });
  const hit = mapping?.cases?.find((one) => evaluate(one.when, facts) === true);
  return hit?.service ?? mapping?.service ?? "unmapped";
}

describe("the service map is complete and well formed", () => {
  it("maps every type of the vocabulary and every known namespace", () => {
    expect(types.filter((type) => !map.has(type))).toEqual([]);
    const bare = new Set([...namespaces, ...types.map((type) => type.slice(0, type.indexOf("/")))]);
    expect([...bare].filter((namespace) => map.get(namespace)?.precision !== "namespace")).toEqual([]);
  });

  it("has nothing the vocabulary does not know", () => {
    const unknown = [...map.keys()].filter((key) => (key.includes("/") ? vocabularyType(key) !== key : !isKnownNamespace(key)));
    expect(unknown).toEqual([]);
  });

  it("follows the schema and names services of the edition only", () => {
    for (const [type, mapping] of map) expect([type, Mapping.safeParse(mapping).success]).toEqual([type, true]);
    const used = [...map].flatMap(([type, { service, cases = [] }]) =>
      [service, ...cases.map((one) => one.service)].map((id) => `${type} ${id}`),
    );
    expect(used.filter((line) => !services.has(line.split(" ")[1] ?? ""))).toEqual([]);
  });

  it("keeps `parent` for child types and `namespace` for bare namespaces", () => {
    for (const [key, { precision }] of map) {
      const depth = key.split("/").length;
      if (depth === 1) expect([key, precision]).toEqual([key, "namespace"]);
      if (depth === 2) expect([key, precision]).toEqual([key, "exact"]);
    }
  });
});

describe("the service map says the right service", () => {
  it.each(Object.entries(expectations.services))("%s", (service, expected) => {
    expect(expected.map((type) => [type, serviceOf(type)])).toEqual(expected.map((type) => [type, service]));
  });

  it.each([
    ["microsoft.web/sites", { kind: "app,linux" }, "app-service"],
    ["microsoft.web/sites", { kind: "functionapp,linux" }, "functions"],
    ["microsoft.web/sites", { kind: "functionapp,workflowapp" }, "logic-apps"],
    ["microsoft.web/sites/slots", { kind: "functionapp" }, "functions"],
    ["microsoft.cdn/profiles", { sku: "premium_azurefrontdoor" }, "front-door"],
    ["microsoft.cdn/profiles", { sku: "standard_microsoft" }, "cdn"],
    ["microsoft.cdn/profiles", { sku: "premium_verizon" }, "cdn"],
    ["microsoft.cognitiveservices/accounts", { kind: "openai" }, "openai"],
    ["microsoft.cognitiveservices/accounts", { kind: "aiservices" }, "foundry"],
    ["microsoft.cognitiveservices/accounts", { kind: "bing.search.v7" }, "bing-search"],
    ["microsoft.cognitiveservices/accounts", { kind: "computervision" }, "ai-services"],
    ["microsoft.machinelearningservices/workspaces", { kind: "hub" }, "foundry"],
    ["microsoft.machinelearningservices/workspaces", { kind: "default" }, "machine-learning"],
    ["microsoft.storage/storageaccounts", { kind: "filestorage" }, "azure-files"],
    ["microsoft.storage/storageaccounts", { kind: "storagev2" }, "storage-accounts"],
    ["microsoft.network/virtualnetworkgateways", { sku: "ergw1az" }, "expressroute"],
    ["microsoft.network/virtualnetworkgateways", { sku: "vpngw2" }, "vpn-gateway"],
    ["microsoft.network/virtualhubs", { kind: "routeserver" }, "route-server"],
    ["microsoft.sql/servers/databases", { kind: "v12.0,user,datawarehouse", sku: "datawarehouse" }, "synapse"],
    ["microsoft.sql/servers/databases", { kind: "v12.0,user", sku: "gp_s_gen5" }, "sql-database"],
  ])("%s %j is %s", (type, facts, service) => expect(serviceOf(type, facts)).toBe(service));

  it.each(Object.entries(expectations.roles))("%s", (role, expected) => {
    expect(expected.map((type) => [type, map.get(type)?.role])).toEqual(expected.map((type) => [type, role]));
  });

  it("leaves an invented namespace out and gives an unheard-of type its namespace", () => {
    expect(map.has("contoso.payroll")).toBe(false);
    expect(map.get("microsoft.network")).toMatchObject({ precision: "namespace" });
  });

  it.skipIf(!existsSync(TRUTH))("leads at least 97 in 100 of the types met in real templates to a service", () => {
    const met = new Set(
      readFileSync(TRUTH, "utf8")
        .trim()
        .split("\n")
        .flatMap((line) => Object.keys(JSON.parse(line).types ?? {})),
    );
    const arm = [...met].filter((type) => type.includes("/"));
    const found = arm.filter((type) => map.has(vocabularyType(type).replace(/\/\*$/, "")));
    expect(arm.length).toBeGreaterThan(500);
    expect(found.length / arm.length).toBeGreaterThanOrEqual(0.97);
  });
});
