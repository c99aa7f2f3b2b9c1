import type { Locale } from "../locale";
import { ResourceGroup, type Row } from "./resource-group";
import { SANDBOX_APPS, SANDBOX_WORDS, type SandboxApp } from "./words";

const SUBSCRIPTION = "3f61d0b8-74ea-4c59-9e02-b8a5c17d6f24";

/** What an application is made of, named after its slug. */
const FILL: Readonly<Record<SandboxApp, (group: ResourceGroup, slug: string, locale: Locale) => void>> = {
  grants(group, slug) {
    for (let n = 1; n <= 4; n++) group.machine(`vm-${slug}-${n}`, "Standard_D4s_v5", "Windows", [String((n % 3) + 1)]);
    group.database(`sql-${slug}`, slug).vault(`kv-${slug}`).storage(`st${slug}`, "Standard_GRS").watched(slug);
  },
  online(group, slug, locale) {
    group.webApp(`app-${slug}`).database(`sql-${slug}`, SANDBOX_WORDS[locale].requests).vault(`kv-${slug}`);
    group.add("Microsoft.Cdn/profiles", `afd-${slug}`, {
      sku: { name: "Premium_AzureFrontDoor" },
      location: "global",
      kind: "frontdoor",
    });
  },
  payroll(group, slug) {
    for (let n = 1; n <= 3; n++) group.machine(`vm-${slug}-${n}`, "Standard_E4s_v5", "Windows");
    group.database(`sql-${slug}`, slug).storage(`st${slug}`, "Standard_ZRS");
  },
  sensors(group, slug) {
    group
      .add("Microsoft.Devices/IotHubs", `iot-${slug}`, { sku: { name: "S1", tier: "Standard", capacity: 1 } })
      .add("Microsoft.StreamAnalytics/streamingjobs", `asa-${slug}`)
      .storage(`st${slug}`, "Standard_LRS");
  },
  defence(group, slug) {
    group.machine(`vm-${slug}-1`, "Standard_D2s_v5", "Linux").vault(`kv-${slug}`, "premium");
  },
  site(group, slug) {
    group.webApp(`app-${slug}`).storage(`st${slug}`, "Standard_LRS");
  },
  base(group, _, locale) {
    const { agency, apps } = SANDBOX_WORDS[locale];
    group
      .add("Microsoft.Network/virtualNetworks", `vnet-${agency}`)
      .add("Microsoft.Network/bastionHosts", `bas-${agency}`, { sku: { name: "Standard" } })
      .add("Microsoft.OperationalInsights/workspaces", `log-${agency}`, { properties: { sku: { name: "PerGB2018" } } });
    for (const name of [apps.grants.slug, apps.payroll.slug, "web"])
      group.add("Microsoft.Network/networkSecurityGroups", `nsg-${name}`).add("Microsoft.Network/routeTables", `rt-${name}`);
  },
};

/** Resource Graph rows of an invented public agency: an application for each kind of answer that the portal gives. */
export function sandboxRows(locale: Locale): Row[] {
  const { apps, tags } = SANDBOX_WORDS[locale];
  return SANDBOX_APPS.flatMap((app) => {
    const { slug, name, department } = apps[app];
    const said = { application: name, [tags.department]: department, [tags.environment]: "production" };
    const group = new ResourceGroup(SUBSCRIPTION, `rg-${slug}`, said);
    FILL[app](group, slug, locale);
    return group.rows;
  });
}
