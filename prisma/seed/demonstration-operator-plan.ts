type Attributes = Readonly<Record<string, unknown>>;
const GROUP = { resource_group_name: "rg-repli", location: "francecentral", timeouts: null } as const;
const tagsOf = (application: string) => ({ tags: { application } });

/** The invented operator's fallback site, as `terraform show -json` writes a plan that only creates. */
export function operatorPlan(): string {
  const resources = [...core(), ...Array.from({ length: 8 }, (_, n) => machine(n + 1)).flat(), ...data()];
  const resource_changes = resources.map(([type, name, after]) => ({
    address: `${type}.${name.replaceAll("-", "_")}`,
    mode: "managed",
    type,
    name: name.replaceAll("-", "_"),
    provider_name: "registry.terraform.io/hashicorp/azurerm",
    change: {
      actions: ["create"],
      before: null,
      after: { name, ...GROUP, ...after },
      after_unknown: { id: true },
      before_sensitive: false,
      after_sensitive: {},
    },
  }));
  return JSON.stringify({
    format_version: "1.2",
    terraform_version: "1.9.8",
    planned_values: { root_module: { resources: [] } },
    resource_changes,
  });
}

type Planned = readonly [type: string, name: string, after: Attributes];

function core(): Planned[] {
  const tags = tagsOf("Socle du site de repli");
  const network: Planned[] = ["conduite", "exploitation", "administration"].flatMap((name): Planned[] => [
    ["azurerm_network_security_group", `nsg-repli-${name}`, tags],
    ["azurerm_route_table", `rt-repli-${name}`, tags],
  ]);
  return [
    ["azurerm_virtual_network", "vnet-repli", { ...tags, address_space: ["10.40.0.0/16"] }],
    ["azurerm_bastion_host", "bas-repli", { ...tags, sku: "Standard" }],
    ["azurerm_firewall", "afw-repli", { ...tags, sku_name: "AZFW_VNet", sku_tier: "Premium", zones: ["1", "2", "3"] }],
    ["azurerm_log_analytics_workspace", "log-repli", { ...tags, sku: "PerGB2018" }],
    ["azurerm_key_vault", "kv-repli", { ...tags, sku_name: "premium", public_network_access_enabled: false }],
    ...network,
  ];
}

function machine(n: number): Planned[] {
  const tags = tagsOf(n <= 5 ? "Conduite de secours" : "Historisation de secours");
  const zone = String((n % 3) + 1);
  const disk = [{ storage_account_type: "Premium_ZRS", caching: "ReadWrite" }];
  return [
    ["azurerm_linux_virtual_machine", `vm-repli-${n}`, { ...tags, size: "Standard_D8s_v5", zone, os_disk: disk }],
    ["azurerm_network_interface", `nic-repli-${n}`, tags],
    ["azurerm_managed_disk", `disk-repli-${n}`, { ...tags, storage_account_type: "Premium_ZRS", create_option: "Empty" }],
  ];
}

function data(): Planned[] {
  const rescue = tagsOf("Historisation de secours");
  const portal = tagsOf("Portail d’astreinte");
  return [
    [
      "azurerm_storage_account",
      "strepli",
      { ...rescue, account_kind: "StorageV2", account_tier: "Standard", account_replication_type: "ZRS", access_tier: "Hot" },
    ],
    ["azurerm_postgresql_flexible_server", "psql-repli", { ...rescue, sku_name: "GP_Standard_D4s_v3", version: "16", zone: "1" }],
    ["azurerm_service_plan", "asp-astreinte", { ...portal, os_type: "Linux", sku_name: "P1v3" }],
    ["azurerm_linux_web_app", "app-astreinte", { ...portal, public_network_access_enabled: false, identity: [] }],
    ["azurerm_key_vault", "kv-astreinte", { ...portal, sku_name: "standard", public_network_access_enabled: false }],
  ];
}
