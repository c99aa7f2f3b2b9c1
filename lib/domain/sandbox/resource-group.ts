/** One row of an invented estate, as Azure Resource Graph exports it. */
export type Row = Record<string, unknown>;
interface Given {
  readonly kind?: string;
  readonly sku?: Row;
  readonly properties?: Row;
  readonly zones?: readonly string[];
  readonly location?: string;
}

/** A resource group of an invented estate: what is added to it comes out as rows that the portal's own import reads. */
export class ResourceGroup {
  readonly rows: Row[] = [];
  constructor(
    private readonly subscriptionId: string,
    private readonly name: string,
    private readonly tags: Row,
  ) {}

  add(type: string, name: string, given: Given = {}): this {
    const { subscriptionId } = this;
    const base = `/subscriptions/${subscriptionId}/resourceGroups/${this.name}`;
    this.rows.push({
      id: `${base}/providers/${armPath(type, name)}`,
      name: name.split("/").at(-1),
      type: type.toLowerCase(),
      tenantId: "0f9d3c1a-2b7e-4e55-b6c8-61d2a4f8e7b3",
      kind: given.kind ?? "",
      location: given.location ?? "francecentral",
      resourceGroup: this.name,
      subscriptionId,
      managedBy: "",
      sku: given.sku ?? null,
      plan: null,
      properties: given.properties ?? {},
      tags: this.tags,
      identity: null,
      zones: given.zones ?? null,
      extendedLocation: null,
    });
    return this;
  }

  /** A virtual machine with its disk and network interface, as Azure makes them together. */
  machine(name: string, size: string, os: "Linux" | "Windows", zones?: readonly string[]): this {
    const imageReference =
      os === "Windows"
        ? { publisher: "MicrosoftWindowsServer", offer: "WindowsServer", sku: "2022-datacenter" }
        : { publisher: "Canonical", offer: "ubuntu-24_04-lts", sku: "server" };
    this.add("Microsoft.Compute/virtualMachines", name, {
      properties: {
        hardwareProfile: { vmSize: size },
        storageProfile: { imageReference, osDisk: { osType: os } },
        securityProfile: { securityType: "TrustedLaunch" },
      },
      ...(zones ? { zones } : {}),
    });
    this.add("Microsoft.Compute/disks", `${name}-os`, {
      sku: { name: "Premium_LRS", tier: "Premium" },
      properties: { osType: os, encryption: { type: "EncryptionAtRestWithPlatformKey" } },
      ...(zones ? { zones } : {}),
    });
    return this.add("Microsoft.Network/networkInterfaces", `${name}-nic`);
  }
  storage(name: string, sku: string, kind = "StorageV2"): this {
    return this.add("Microsoft.Storage/storageAccounts", name, {
      kind,
      sku: { name: sku, tier: "Standard" },
      properties: { accessTier: "Hot", encryption: { keySource: "Microsoft.Storage" }, publicNetworkAccess: "Disabled" },
    });
  }
  webApp(name: string, kind = "app,linux", tier = "PremiumV3", sku = "P1v3"): this {
    this.add("Microsoft.Web/serverfarms", `asp-${name}`, {
      kind: "linux",
      sku: { name: sku, tier, size: sku, family: "Pv3", capacity: 2 },
    });
    return this.add("Microsoft.Web/sites", name, { kind, properties: { publicNetworkAccess: "Enabled" } });
  }
  database(server: string, name: string, sku = "GP_Gen5", tier = "GeneralPurpose"): this {
    this.add("Microsoft.Sql/servers", server, { kind: "v12.0", properties: { publicNetworkAccess: "Disabled" } });
    return this.add("Microsoft.Sql/servers/databases", `${server}/${name}`, {
      kind: "v12.0,user",
      sku: { name: sku, tier, capacity: 4 },
      properties: { zoneRedundant: false },
    });
  }
  vault(name: string, sku = "standard"): this {
    return this.add("Microsoft.KeyVault/vaults", name, {
      properties: { sku: { family: "A", name: sku }, publicNetworkAccess: "Disabled" },
    });
  }
  watched(name: string): this {
    this.add("Microsoft.Insights/components", `appi-${name}`, { kind: "web", properties: { Application_Type: "web" } });
    return this.add("Microsoft.Insights/actionGroups", `ag-${name}`, { location: "global" });
  }
}

/** The rows as one answer of Azure Resource Graph. */
export function graphExport(rows: readonly Row[]): string {
  return JSON.stringify({ count: rows.length, data: rows, skip_token: null, total_records: rows.length });
}

function armPath(type: string, name: string): string {
  const [namespace = "", ...types] = type.split("/");
  const names = name.split("/");
  return [namespace, ...types.flatMap((part, index) => [part, names[index] ?? ""])].join("/");
}

/** The tags by which an invented estate is grouped into applications. */
export function tags(application: string, direction: string, environnement = "production"): Row {
  return { application, direction, environnement };
}
