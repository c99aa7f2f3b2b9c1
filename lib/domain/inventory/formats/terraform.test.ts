import { describe, expect, it } from "vitest";
import { anOutline, CONTEXT, mapElements, reported, resourceIn } from "./builders";
import { terraformPlan } from "./terraform-plan";
import { terraformState } from "./terraform-state";

const ID = "/subscriptions/s-1/resourceGroups/rg-1/providers/Microsoft.Storage/storageAccounts/st";
const storage = (override: Readonly<Record<string, unknown>> = {}) => ({
  id: ID,
  name: "st",
  resource_group_name: "rg-1",
  location: "francecentral",
  account_kind: "StorageV2",
  account_tier: "Standard",
  account_replication_type: "RAGZRS",
  access_tier: "Cool",
  public_network_access_enabled: false,
  primary_access_key: "planted",
  tags: { app: "x" },
  timeouts: null,
  ...override,
});
const aBlock = (override: Readonly<Record<string, unknown>> = {}) => ({
  mode: "managed",
  type: "azurerm_storage_account",
  name: "main",
  instances: [{ attributes: storage() }],
  ...override,
});
const aMachine = (attributes: Readonly<Record<string, unknown>>) =>
  aBlock({ type: "azurerm_linux_virtual_machine", instances: [{ attributes: { name: "vm", tags: {}, ...attributes } }] });
const factsOf = (block: unknown) => mapElements(terraformState, "resources", block)[0]?.facts ?? expect.fail();

describe("Terraform state", () => {
  it("is recognised by its head, or by its resources", () => {
    expect(terraformState.recognises(anOutline({ "": "{", version: "4", terraform_version: "1.9", lineage: "x" }))).toBe(true);
    expect(terraformState.recognises(anOutline({ "": "{", "resources[].mode": "managed", "resources[].instances": "[" }))).toBe(
      true,
    );
    expect(terraformState.recognises(anOutline({ "": "{", terraform_version: "1.9", format_version: "1.2" }))).toBe(false);
  });

  it("maps an instance with allow-listed attributes only", () => {
    const [resource] = mapElements(terraformState, "resources", aBlock());
    expect(resource).toMatchObject({
      key: ID.toLowerCase(),
      type: "microsoft.storage/storageaccounts",
      sourceType: "azurerm_storage_account",
      name: "st",
      resourceGroup: "rg-1",
      subscription: "s-1",
      location: "francecentral",
      tags: { app: "x" },
    });
    expect(resource?.facts).toMatchObject({
      kind: "storagev2",
      sku: "standard_ragzrs",
      tier: "standard",
      redundancy: "geo-zone",
      "access-tier": "cool",
      "network-access": "private",
      location: "france",
    });
    expect(JSON.stringify(resource)).not.toContain("planted");
  });

  it("counts instances, not blocks, and leaves data sources out", () => {
    const instances = ["a", "b"].map((index_key) => ({ index_key, attributes: storage({ id: null }) }));
    const resources = mapElements(
      terraformState,
      "resources",
      aBlock({ module: "module.m", instances }),
      aBlock({ mode: "data" }),
    );
    expect(resources.map(({ key }) => key.split("|").at(-1))).toEqual([
      'module.m.azurerm_storage_account.main["a"]',
      'module.m.azurerm_storage_account.main["b"]',
    ]);
  });

  it("does not take the id of another resource for its own", () => {
    const rules = aBlock({ type: "azurerm_storage_management_policy", instances: [{ attributes: { id: ID, tags: null } }] });
    expect(mapElements(terraformState, "resources", rules)[0]?.resourceId).toBeNull();
  });

  it("tells what is no resource of Azure", () => {
    const mapper = terraformState.open(CONTEXT);
    for (const type of ["random_id", "aws_instance", "azurerm_network_interface_security_group_association", "azuread_group"]) {
      expect(mapper.element("resources", aBlock({ type }))).toEqual([{ kind: "foreign", sourceType: type }]);
    }
    expect(
      resourceIn(
        mapper.element("resources", aBlock({ type: "azurerm_of_tomorrow", instances: [{ attributes: { name: "x" } }] }))[0] ??
          expect.fail(),
      ),
    ).toMatchObject({ type: "unresolved", sourceType: "azurerm_of_tomorrow" });
    expect(
      mapElements(
        terraformState,
        "resources",
        aBlock({ type: "azapi_resource", instances: [{ attributes: { type: "Microsoft.App/jobs@2024-03-01", name: "j" } }] }),
      )[0]?.type,
    ).toBe("microsoft.app/jobs");
  });

  it("tells empty and absent attributes of a whole instance from those of an excerpt", () => {
    expect(factsOf(aMachine({ zone: null }))).toMatchObject({
      zones: "none",
      size: "none",
      "extended-location": "none",
      plan: "none",
    });
    expect(factsOf(aMachine({ zone: "1", size: "Standard_D2s_v5" }))).toMatchObject({
      zones: "one",
      size: "standard_d2s_v5",
      os: "linux",
    });
    const excerpt = aBlock({ type: "azurerm_linux_virtual_machine", instances: [{ attributes: { id: "x", name: "vm" } }] });
    expect(reported(factsOf(excerpt))).toEqual({ os: "linux" });
  });

  it.each([
    [{ source_image_id: "/subscriptions/s/images/i" }, { image: "custom" }],
    [{ source_image_reference: [{ publisher: "Canonical" }] }, { image: "platform", plan: "none" }],
    [
      { source_image_reference: [{ publisher: "f5" }], plan: [{ name: "p" }] },
      { image: "marketplace", plan: "marketplace" },
    ],
    [{ os_disk: [{ security_encryption_type: "VMGuestStateOnly" }], vtpm_enabled: true }, { "security-type": "confidential" }],
    [{ vtpm_enabled: true }, { "security-type": "trusted-launch" }],
    [
      { identity: [{ type: "SystemAssigned, UserAssigned" }], edge_zone: "x" },
      { identity: "both", "extended-location": "edge-zone" },
    ],
    [{ disk_encryption_set_id: "/subscriptions/s" }, { encryption: "customer-key" }],
    [
      { default_node_pool: [{ vm_size: "Standard_NC6s_v3" }], private_cluster_enabled: true },
      { size: "standard_nc6s_v3", "network-access": "private" },
    ],
    [{ sku: "Standard_F4s_v2", instances: 3 }, { size: "standard_f4s_v2" }],
    [{ geo_redundant_backup_enabled: true, zone_redundant: true }, { redundancy: "geo-zone" }],
    [{ sku: [{ name: "WAF_v2", tier: "WAF_v2" }] }, { sku: "waf_v2", tier: "waf_v2" }],
  ])("reads %j", (attributes, facts) => {
    expect(factsOf(aMachine(attributes))).toMatchObject(facts);
  });

  it("reads the modules of version 3", () => {
    const primary = {
      id: ID,
      attributes: { id: ID, name: "st", location: "westeurope", account_tier: "Standard", account_replication_type: "LRS" },
    };
    const module = {
      path: ["root", "data"],
      resources: {
        "azurerm_storage_account.main": { type: "azurerm_storage_account", primary },
        "data.azurerm_client_config.c": { type: "azurerm_client_config" },
      },
    };
    expect(mapElements(terraformState, "modules", module)).toMatchObject([
      { key: ID.toLowerCase(), facts: { sku: "standard_lrs", location: "eu", zones: "not-reported" } },
    ]);
  });

  it("rejects a block without a type", () => {
    expect(terraformState.open(CONTEXT).element("resources", { mode: "managed", name: "x" })).toMatchObject([
      { kind: "rejection", rejection: { code: "missing-field", field: "type" } },
    ]);
    expect(terraformState.open(CONTEXT).element("resources", 3)).toMatchObject([{ rejection: { code: "not-an-object" } }]);
  });
});

describe("Terraform plan", () => {
  const aChange = (override: Readonly<Record<string, unknown>> = {}, change: Readonly<Record<string, unknown>> = {}) => ({
    address: "module.m.azurerm_storage_account.main[0]",
    mode: "managed",
    type: "azurerm_storage_account",
    name: "main",
    change: {
      actions: ["create"],
      before: null,
      after: storage({ id: undefined, location: undefined }),
      after_unknown: { id: true, location: true, account_replication_type: true },
      ...change,
    },
    ...override,
  });

  it("is recognised by its head in any order of keys", () => {
    expect(terraformPlan.recognises(anOutline({ "": "{", format_version: "1.2", planned_values: "{" }))).toBe(true);
    expect(terraformPlan.recognises(anOutline({ "": "{", configuration: "{", "configuration.root_module": "{" }))).toBe(true);
    expect(terraformPlan.recognises(anOutline({ "": "{", version: "4", terraform_version: "1", serial: "1" }))).toBe(false);
  });

  it("maps what will be, by address, and reports nothing that is only known later", () => {
    const [resource] = mapElements(terraformPlan, "resource_changes", aChange());
    expect(resource).toMatchObject({
      resourceId: null,
      location: null,
      facts: { location: "not-reported", sku: "not-reported", redundancy: "not-reported", "access-tier": "cool" },
    });
    expect(resource?.key).toBe(
      "derived:test||rg-1|microsoft.storage/storageaccounts|st|module.m.azurerm_storage_account.main[0]",
    );
    expect(JSON.stringify(resource)).not.toContain("planted");
  });

  it("leaves out what is read, destroyed or forgotten, and keeps what is replaced or unchanged", () => {
    const withActions = (...actions: readonly string[]) =>
      mapElements(terraformPlan, "resource_changes", aChange({}, { actions })).length;
    expect([
      withActions("delete"),
      withActions("forget"),
      withActions("delete", "create"),
      withActions("no-op"),
      withActions("update"),
    ]).toEqual([0, 0, 1, 1, 1]);
    expect(mapElements(terraformPlan, "resource_changes", aChange({ mode: "data" }))).toEqual([]);
  });
});
