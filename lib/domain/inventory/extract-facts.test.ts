import { describe, expect, it } from "vitest";
import { type ArmShape, extractFacts, sparseFacts } from "./extract-facts";
import { FACT_NAMES, type Facts } from "./fact";

/** A resource as Resource Graph reports it: every field there, most of them empty. */
function aShape(override: Partial<ArmShape> = {}): ArmShape {
  return {
    type: "microsoft.compute/virtualmachines",
    kind: "",
    sku: null,
    properties: {},
    zones: null,
    identity: null,
    plan: null,
    location: "francecentral",
    extendedLocation: null,
    managedBy: "",
    ...override,
  };
}
const factsOf = (override: Partial<ArmShape> = {}): Facts => extractFacts(aShape(override));
const ofType = (type: string, properties: unknown, rest: Partial<ArmShape> = {}) => factsOf({ type, properties, ...rest });

describe("extractFacts", () => {
  it("gives every fact a value, none where Azure reported and there is nothing", () => {
    const facts = factsOf();
    expect(Object.keys(facts)).toEqual([...FACT_NAMES]);
    expect(facts).toMatchObject({
      type: "microsoft.compute/virtualmachines",
      location: "france",
      size: "none",
      zones: "none",
      plan: "none",
      identity: "none",
    });
    expect(Object.values(facts)).not.toContain("not-reported");
  });

  it("reports nothing of what the source does not carry", () => {
    const facts = sparseFacts("microsoft.storage/storageaccounts", undefined);
    const known = Object.entries(facts).filter(([, value]) => value !== "not-reported");
    expect(known).toEqual([["type", "microsoft.storage/storageaccounts"]]);
  });

  it("takes null properties for properties that were left out", () => {
    expect(factsOf({ properties: null })).toMatchObject({
      size: "not-reported",
      os: "not-reported",
      zones: "none",
      plan: "none",
    });
  });

  it("reads a virtual machine", () => {
    const properties = {
      hardwareProfile: { vmSize: "Standard_NC6s_v3" },
      storageProfile: {
        osDisk: { osType: "Linux", managedDisk: { diskEncryptionSet: { id: "/subscriptions/s" } } },
        imageReference: { publisher: "Canonical", offer: "ubuntu" },
      },
      securityProfile: { securityType: "ConfidentialVM" },
    };
    expect(factsOf({ properties, zones: ["1"], identity: { type: "SystemAssigned, UserAssigned" } })).toMatchObject({
      size: "standard_nc6s_v3",
      os: "linux",
      image: "platform",
      zones: "one",
      identity: "both",
      encryption: "customer-key",
      "security-type": "confidential",
    });
  });

  it.each([
    ["a marketplace publisher", { imageReference: { publisher: "fortinet" } }, "marketplace"],
    ["a gallery image", { imageReference: { id: "/subscriptions/s/…/images/golden" } }, "custom"],
    ["an attached disk", { imageReference: null, osDisk: { createOption: "Attach" } }, "custom"],
    ["nothing", {}, "none"],
    ["an unresolved choice", { imageReference: "[variables('image')]" }, "not-reported"],
  ])("tells where the image of a machine comes from: %s", (_what, storageProfile, image) => {
    expect(factsOf({ properties: { storageProfile } }).image).toBe(image);
  });

  it.each([
    [{ osProfile: { windowsConfiguration: {} } }, "windows"],
    [{ osProfile: { linuxConfiguration: {} } }, "linux"],
    [{ storageProfile: { imageReference: { publisher: "MicrosoftWindowsServer" } } }, "windows"],
    [{ storageProfile: { imageReference: { publisher: "unheard-of" } } }, "not-reported"],
  ])("infers the system from %j", (properties, os) => {
    expect(factsOf({ properties }).os).toBe(os);
  });

  it("lets the most demanding pool of a cluster decide", () => {
    const pools = [
      { vmSize: "Standard_D2s_v5" },
      { vmSize: "Standard_M64ms" },
      { vmSize: "Standard_NV36ads_A10_v5", osType: "Windows" },
    ];
    const facts = (agentPoolProfiles: unknown) => ofType("microsoft.containerservice/managedclusters", { agentPoolProfiles });
    expect(facts(pools)).toMatchObject({ size: "standard_nv36ads_a10_v5", os: "windows" });
    expect(facts(pools.slice(0, 2)).size).toBe("standard_m64ms");
    expect(facts(pools.slice(0, 1)).size).toBe("standard_d2s_v5");
    expect(facts([]).size).toBe("none");
  });

  it("takes the size of a scale set from its SKU, which lists carry too", () => {
    const set = { type: "microsoft.compute/virtualmachinescalesets", sku: { name: "Standard_HB120rs_v3", tier: "Standard" } };
    expect(factsOf(set)).toMatchObject({ size: "standard_hb120rs_v3", sku: "standard_hb120rs_v3", tier: "standard" });
    expect(factsOf({ ...set, properties: undefined })).toMatchObject({ size: "standard_hb120rs_v3", os: "not-reported" });
  });

  it.each([
    ["Standard_LRS", "local"],
    ["Standard_ZRS", "zone"],
    ["Standard_RAGRS", "geo"],
    ["Standard_RAGZRS", "geo-zone"],
  ])("reads the redundancy of storage from %s", (name, redundancy) => {
    expect(ofType("microsoft.storage/storageaccounts", {}, { sku: { name } }).redundancy).toBe(redundancy);
  });

  it("leaves the redundancy open when the SKU is", () => {
    expect(ofType("microsoft.storage/storageaccounts", {}, { sku: { name: "[parameters('sku')]" } }).redundancy).toBe(
      "not-reported",
    );
  });

  it.each([
    ["microsoft.recoveryservices/vaults", { redundancySettings: { standardTierStorageRedundancy: "GeoRedundant" } }, "geo"],
    ["microsoft.dataprotection/backupvaults", { storageSettings: [{ type: "LocallyRedundant" }] }, "local"],
    ["microsoft.sql/servers/databases", { currentBackupStorageRedundancy: "GeoZone" }, "geo-zone"],
    ["microsoft.documentdb/databaseaccounts", { locations: [{ isZoneRedundant: true }, {}] }, "geo-zone"],
    ["microsoft.documentdb/databaseaccounts", { locations: [{}] }, "local"],
    [
      "microsoft.dbforpostgresql/flexibleservers",
      { backup: { geoRedundantBackup: "Enabled" }, highAvailability: { mode: "ZoneRedundant" } },
      "geo-zone",
    ],
    ["microsoft.containerregistry/registries", { zoneRedundancy: "Enabled" }, "zone"],
    ["microsoft.web/serverfarms", { zoneRedundant: true }, "zone"],
  ])("reads the redundancy of %s %j", (type, properties, redundancy) => {
    expect(ofType(type, properties, { sku: { name: "Basic" } }).redundancy).toBe(redundancy);
  });

  it("finds SKUs that are properties, and does not claim there is none without properties", () => {
    expect(ofType("microsoft.keyvault/vaults", { sku: { family: "A", name: "Premium" } }).sku).toBe("premium");
    expect(ofType("microsoft.network/azurefirewalls", { sku: { name: "AZFW_Hub", tier: "Premium" } })).toMatchObject({
      sku: "azfw_hub",
      tier: "premium",
    });
    expect(ofType("microsoft.keyvault/vaults", null).sku).toBe("not-reported");
    expect(ofType("microsoft.network/virtualnetworks", null).sku).toBe("none");
  });

  it("reads access, encryption and tiers of storage", () => {
    const properties = {
      accessTier: "Cool",
      publicNetworkAccess: "SecuredByPerimeter",
      encryption: { keySource: "Microsoft.Keyvault" },
    };
    expect(ofType("microsoft.storage/storageaccounts", properties, { kind: "StorageV2" })).toMatchObject({
      kind: "storagev2",
      "access-tier": "cool",
      "network-access": "private",
      encryption: "customer-key",
    });
  });

  it.each([
    ["functionapp,linux", {}, "linux"],
    ["app", { reserved: true }, "linux"],
    ["app", { reserved: false }, "windows"],
    ["app", undefined, "not-reported"],
    ["functionapp,linux", undefined, "linux"],
  ])("tells the system of a web app of kind %s with %j", (kind, properties, os) => {
    expect(ofType("microsoft.web/sites", properties, { kind }).os).toBe(os);
  });

  it("reads what stands around the properties", () => {
    const facts = factsOf({
      zones: ["1", "2"],
      plan: { publisher: "fortinet", name: "p" },
      extendedLocation: { type: "EdgeZone", name: "losangeles" },
      identity: { type: "None" },
    });
    expect(facts).toMatchObject({ zones: "several", plan: "marketplace", "extended-location": "edge-zone", identity: "none" });
  });

  it("lets no text of a tenant into a fact", () => {
    const secret = "My Secret <Project>: déjà vu";
    const facts = factsOf({
      kind: secret,
      sku: { name: secret, tier: secret },
      properties: { hardwareProfile: { vmSize: secret } },
      type: "Contoso.Secret/things",
    });
    expect(facts).toMatchObject({ type: "unmapped", kind: "other", sku: "other", tier: "other", size: "none" });
    expect(JSON.stringify(facts).toLowerCase()).not.toContain("secret");
    expect(factsOf({ properties: { hardwareProfile: { vmSize: secret } } }).size).toBe("other");
  });

  it("does not report what a template leaves to an expression", () => {
    const facts = factsOf({
      kind: "[parameters('kind')]",
      sku: "[parameters('sku')]",
      properties: "[variables('p')]",
      zones: "[pickZones()]",
      identity: "[x()]",
      location: "[resourceGroup().location]",
    });
    const { type: _type, plan: _plan, "extended-location": _extended, ...rest } = facts;
    expect(new Set(Object.values(rest))).toEqual(new Set(["not-reported"]));
  });
});
