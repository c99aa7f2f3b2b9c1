import { ResourceGroup, type Row, tags } from "@/lib/domain/sandbox/resource-group";

const SUBSCRIPTION = "7d3c9a52-18be-4f60-a1c7-5e2b84f90d36";
const group = (name: string, application: string, direction: string) =>
  new ResourceGroup(SUBSCRIPTION, name, tags(application, direction));

/** Resource Graph rows of an invented operator of energy networks. */
export function operatorRows(): Row[] {
  return [...industrial(), ...business(), ...shared()].flatMap(({ rows }) => rows);
}

function industrial(): ResourceGroup[] {
  const history = group("rg-historisation", "Historisation de la conduite", "Conduite");
  for (let n = 1; n <= 4; n++) history.machine(`vm-histo-${n}`, "Standard_E8s_v5", "Linux", [String((n % 3) + 1)]);
  history.database("sql-histo", "mesures").vault("kv-histo").storage("sthisto", "Standard_ZRS");

  const sensors = group("rg-capteurs", "Télésurveillance des postes", "Conduite");
  sensors
    .add("Microsoft.Devices/IotHubs", "iot-postes", { sku: { name: "S2", tier: "Standard", capacity: 2 } })
    .add("Microsoft.EventHub/namespaces", "evh-postes", { sku: { name: "Standard", tier: "Standard", capacity: 4 } })
    .add("Microsoft.StreamAnalytics/streamingjobs", "asa-postes")
    .storage("stpostes", "Standard_ZRS");

  const meters = group("rg-comptage", "Comptage communicant", "Distribution");
  meters
    .add("Microsoft.EventHub/namespaces", "evh-comptage", { sku: { name: "Standard", tier: "Standard", capacity: 8 } })
    .add("Microsoft.Databricks/workspaces", "dbw-comptage", { sku: { name: "premium" } })
    .storage("stcomptage", "Standard_GRS")
    .vault("kv-comptage");
  for (let n = 1; n <= 3; n++) meters.machine(`vm-comptage-${n}`, "Standard_D8s_v5", "Linux", [String(n)]);

  const access = group("rg-acces-sites", "Contrôle d’accès aux sites", "Sûreté");
  access.machine("vm-acces-1", "Standard_D4s_v5", "Windows").machine("vm-acces-2", "Standard_D4s_v5", "Windows");
  access.database("sql-acces", "badges").vault("kv-acces");
  return [history, sensors, meters, access];
}

function business(): ResourceGroup[] {
  const customers = group("rg-espace-client", "Espace client", "Relation clients");
  customers.webApp("app-espace-client").webApp("app-espace-client-api").database("sql-clients", "clients");
  customers.vault("kv-clients").storage("stclients", "Standard_ZRS").watched("clients");
  customers.add("Microsoft.Cdn/profiles", "afd-clients", {
    sku: { name: "Premium_AzureFrontDoor" },
    location: "global",
    kind: "frontdoor",
  });

  const billing = group("rg-facturation", "Facturation", "Relation clients");
  for (let n = 1; n <= 4; n++) billing.machine(`vm-factu-${n}`, "Standard_E4s_v5", "Windows", [String((n % 3) + 1)]);
  billing.database("sql-factu", "facturation").storage("stfactu", "Standard_GRS").vault("kv-factu");

  const maps = group("rg-cartographie", "Cartographie des ouvrages", "Patrimoine");
  maps
    .machine("vm-carto-1", "Standard_D8s_v5", "Linux")
    .machine("vm-carto-2", "Standard_D8s_v5", "Linux")
    .add("Microsoft.Maps/accounts", "maps-carto", { kind: "Gen2", sku: { name: "G2" }, location: "global" })
    .storage("stcarto", "Standard_ZRS");

  const forecast = group("rg-prevision", "Prévision de production", "Marchés");
  forecast
    .add("Microsoft.MachineLearningServices/workspaces", "mlw-prevision", { sku: { name: "Basic", tier: "Basic" } })
    .storage("stprevision", "Standard_LRS")
    .vault("kv-prevision");

  const site = group("rg-site-public", "Site public", "Communication");
  site.webApp("app-site-public").storage("stsitepublic", "Standard_LRS");
  const intranet = group("rg-intranet", "Intranet", "Communication");
  intranet.webApp("app-intranet").database("sql-intranet", "intranet", "S1", "Standard").vault("kv-intranet");
  return [customers, billing, maps, forecast, site, intranet];
}

function shared(): ResourceGroup[] {
  const base = group("rg-socle", "Socle réseau", "Systèmes d’information");
  base
    .add("Microsoft.Network/virtualNetworks", "vnet-principal")
    .add("Microsoft.Network/azureFirewalls", "afw-principal", { properties: { sku: { name: "AZFW_VNet", tier: "Premium" } } })
    .add("Microsoft.Network/bastionHosts", "bas-principal", { sku: { name: "Standard" } })
    .vault("kv-socle", "premium");
  for (const name of ["conduite", "clients", "bureau"])
    base.add("Microsoft.Network/networkSecurityGroups", `nsg-${name}`).add("Microsoft.Network/routeTables", `rt-${name}`);
  const watch = group("rg-surveillance", "Journalisation", "Systèmes d’information");
  watch
    .add("Microsoft.OperationalInsights/workspaces", "log-central", { properties: { sku: { name: "PerGB2018" } } })
    .storage("stjournaux", "Standard_ZRS");
  return [base, watch];
}
