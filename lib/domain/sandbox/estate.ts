import { ResourceGroup, type Row, tags } from "./resource-group";

const SUBSCRIPTION = "3f61d0b8-74ea-4c59-9e02-b8a5c17d6f24";
const group = (name: string, application: string, direction: string) =>
  new ResourceGroup(SUBSCRIPTION, name, tags(application, direction));

/** Resource Graph rows of an invented public agency: an application for each kind of answer that the portal gives. */
export function sandboxRows(): Row[] {
  const grants = group("rg-aides", "Instruction des aides", "Interventions");
  for (let n = 1; n <= 4; n++) grants.machine(`vm-aides-${n}`, "Standard_D4s_v5", "Windows", [String((n % 3) + 1)]);
  grants.database("sql-aides", "aides").vault("kv-aides").storage("staides", "Standard_GRS").watched("aides");

  const portal = group("rg-teleservice", "Téléservice", "Interventions");
  portal.webApp("app-teleservice").database("sql-teleservice", "demandes").vault("kv-teleservice");
  portal.add("Microsoft.Cdn/profiles", "afd-teleservice", {
    sku: { name: "Premium_AzureFrontDoor" },
    location: "global",
    kind: "frontdoor",
  });

  const pay = group("rg-paie", "Paie", "Ressources humaines");
  for (let n = 1; n <= 3; n++) pay.machine(`vm-paie-${n}`, "Standard_E4s_v5", "Windows");
  pay.database("sql-paie", "paie").storage("stpaie", "Standard_ZRS");

  const sensors = group("rg-capteurs", "Mesures de terrain", "Études");
  sensors
    .add("Microsoft.Devices/IotHubs", "iot-mesures", { sku: { name: "S1", tier: "Standard", capacity: 1 } })
    .add("Microsoft.StreamAnalytics/streamingjobs", "asa-mesures")
    .storage("stmesures", "Standard_LRS");

  const defence = group("rg-defense", "Correspondance de défense", "Cabinet");
  defence.machine("vm-defense-1", "Standard_D2s_v5", "Linux").vault("kv-defense", "premium");

  const site = group("rg-site", "Site institutionnel", "Communication");
  site.webApp("app-site").storage("stsite", "Standard_LRS");

  const base = group("rg-socle", "Socle réseau", "Informatique");
  base
    .add("Microsoft.Network/virtualNetworks", "vnet-agence")
    .add("Microsoft.Network/bastionHosts", "bas-agence", { sku: { name: "Standard" } })
    .add("Microsoft.OperationalInsights/workspaces", "log-agence", { properties: { sku: { name: "PerGB2018" } } });
  for (const name of ["aides", "paie", "web"])
    base.add("Microsoft.Network/networkSecurityGroups", `nsg-${name}`).add("Microsoft.Network/routeTables", `rt-${name}`);
  return [grants, portal, pay, sensors, defence, site, base].flatMap(({ rows }) => rows);
}
