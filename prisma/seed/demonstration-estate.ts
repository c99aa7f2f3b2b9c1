import { ResourceGroup, type Row, tags } from "@/lib/domain/sandbox/resource-group";

/** The demonstration's estate, written as Azure Resource Graph exports it and imported by the portal's own import. All of it is invented. */
const SUBSCRIPTIONS = {
  production: "5b0d2f4e-6a1c-4c8e-9d51-0f3a7c2e9b10",
  recette: "c2a7e8d1-93f4-4b6a-8e20-7d15b9f0a3c4",
} as const;

class Group extends ResourceGroup {
  constructor(subscription: keyof typeof SUBSCRIPTIONS, name: string, given: Row) {
    super(SUBSCRIPTIONS[subscription], name, given);
  }
}

/** Resource Graph rows of an invented ministry: a few hundred resources in some twenty applications. */
export function demonstrationRows(): Row[] {
  const paie = new Group("production", "rg-paie-prod", tags("Paie des agents", "DRH"));
  for (let n = 1; n <= 8; n++)
    paie.machine(`vm-paie-${n}`, n <= 6 ? "Standard_D4s_v5" : "Standard_E8s_v5", "Windows", [String((n % 3) + 1)]);
  paie.database("sql-paie", "paie").vault("kv-paie").storage("stpaieprod", "Standard_GRS").watched("paie");
  paie.add("Microsoft.RecoveryServices/vaults", "rsv-paie", { sku: { name: "RS0", tier: "Standard" } });

  const portail = new Group("production", "rg-portail-usagers", tags("Portail des usagers", "DNUM"));
  portail
    .webApp("app-portail")
    .webApp("app-portail-api")
    .database("sql-portail", "usagers")
    .vault("kv-portail")
    .storage("stportail", "Standard_ZRS")
    .watched("portail");
  portail.add("Microsoft.Cdn/profiles", "afd-portail", {
    sku: { name: "Premium_AzureFrontDoor" },
    location: "global",
    kind: "frontdoor",
  });
  portail.add("Microsoft.Cache/Redis", "redis-portail", { properties: { sku: { name: "Standard", family: "C", capacity: 2 } } });
  portail
    .add("Microsoft.Network/privateEndpoints", "pe-sql-portail")
    .add("Microsoft.Network/privateDnsZones", "privatelink.database.windows.net", { location: "global" });

  const demarches = new Group("production", "rg-demarches", tags("Démarches en ligne", "DNUM"));
  demarches.add("Microsoft.ContainerService/managedClusters", "aks-demarches", {
    sku: { name: "Base", tier: "Standard" },
    properties: {
      agentPoolProfiles: [
        { name: "system", vmSize: "Standard_D4s_v5", osType: "Linux" },
        { name: "apps", vmSize: "Standard_D8s_v5", osType: "Linux" },
      ],
    },
  });
  demarches.add("Microsoft.ContainerRegistry/registries", "crdemarches", { sku: { name: "Premium", tier: "Premium" } });
  demarches.add("Microsoft.DBforPostgreSQL/flexibleServers", "psql-demarches", {
    sku: { name: "Standard_D4ds_v5", tier: "GeneralPurpose" },
    properties: { highAvailability: { mode: "ZoneRedundant" } },
  });
  demarches.add("Microsoft.Network/applicationGateways", "agw-demarches", {
    properties: { sku: { name: "WAF_v2", tier: "WAF_v2" } },
    zones: ["1", "2", "3"],
  });
  demarches
    .add("Microsoft.ServiceBus/namespaces", "sb-demarches", { sku: { name: "Premium", tier: "Premium", capacity: 1 } })
    .vault("kv-demarches", "premium")
    .watched("demarches");
  const noeuds = new Group("production", "MC_rg-demarches_aks-demarches_francecentral", {});
  noeuds.add("Microsoft.Compute/virtualMachineScaleSets", "aks-system-vmss", {
    sku: { name: "Standard_D4s_v5", tier: "Standard", capacity: 3 },
  });
  noeuds.add("Microsoft.Compute/virtualMachineScaleSets", "aks-apps-vmss", {
    sku: { name: "Standard_D8s_v5", tier: "Standard", capacity: 6 },
  });
  noeuds
    .add("Microsoft.Network/loadBalancers", "kubernetes", { sku: { name: "Standard", tier: "Regional" } })
    .add("Microsoft.ManagedIdentity/userAssignedIdentities", "aks-agentpool");

  const trafic = new Group("production", "rg-simulation-trafic", tags("Simulation du trafic", "DNUM"));
  trafic
    .add("Microsoft.Compute/virtualMachineScaleSets", "vmss-simulation", {
      sku: { name: "Standard_D8s_v5", tier: "Standard", capacity: 4 },
    })
    .add("Microsoft.Network/loadBalancers", "lb-simulation", { sku: { name: "Standard", tier: "Regional" } })
    .add("Microsoft.ManagedIdentity/userAssignedIdentities", "id-simulation");

  const ia = new Group("production", "rg-assistant-ia", tags("Assistant rédactionnel", "DNUM"));
  ia.add("Microsoft.CognitiveServices/accounts", "oai-assistant", {
    kind: "OpenAI",
    sku: { name: "S0" },
    location: "swedencentral",
    properties: { publicNetworkAccess: "Disabled" },
  });
  ia.add("Microsoft.Search/searchServices", "srch-assistant", { sku: { name: "standard" } })
    .webApp("app-assistant")
    .vault("kv-assistant")
    .storage("stassistant", "Standard_LRS");

  const calcul = new Group("production", "rg-previsions", tags("Prévisions budgétaires", "DB"));
  calcul
    .machine("vm-gpu-1", "Standard_NC24ads_A100_v4", "Linux")
    .machine("vm-gpu-2", "Standard_NC24ads_A100_v4", "Linux")
    .storage("stprevisions", "Standard_LRS");
  calcul.add("Microsoft.MachineLearningServices/workspaces", "mlw-previsions", {
    kind: "Default",
    sku: { name: "Basic", tier: "Basic" },
  });

  const donnees = new Group("production", "rg-entrepot", tags("Entrepôt de données", "SDES"));
  donnees
    .add("Microsoft.DataFactory/factories", "adf-entrepot")
    .add("Microsoft.Synapse/workspaces", "syn-entrepot")
    .add("Microsoft.Databricks/workspaces", "dbw-entrepot", { sku: { name: "premium" } });
  donnees
    .add("Microsoft.PowerBIDedicated/capacities", "pbientrepot", { sku: { name: "A2", tier: "PBIE_Azure" } })
    .storage("stentrepot", "Standard_RAGRS")
    .add("Microsoft.EventHub/namespaces", "evh-entrepot", { sku: { name: "Standard", tier: "Standard" } });

  const identite = new Group("production", "rg-comptes-usagers", tags("Comptes usagers", "DNUM"));
  identite
    .add("Microsoft.AzureActiveDirectory/b2cDirectories", "usagers.onmicrosoft.com", {
      location: "europe",
      sku: { name: "PremiumP1", tier: "A0" },
    })
    .add("Microsoft.Communication/CommunicationServices", "acs-usagers", { location: "global" })
    .webApp("app-comptes");

  const vitrine = new Group("production", "rg-site-vitrine", tags("Site institutionnel", "DICOM"));
  vitrine
    .add("Microsoft.Web/staticSites", "swa-vitrine", { sku: { name: "Standard", tier: "Standard" }, location: "westeurope" })
    .add("Microsoft.Network/dnszones", "exemple.invalid", { location: "global" });
  vitrine.add("Microsoft.Network/trafficmanagerprofiles", "tm-vitrine", { location: "global" });

  const socle = new Group("production", "rg-socle-reseau", tags("Socle réseau", "DNUM"));
  socle.add("Microsoft.Network/virtualNetworks", "vnet-hub").add("Microsoft.Network/azureFirewalls", "afw-hub", {
    properties: { sku: { name: "AZFW_VNet", tier: "Premium" } },
    zones: ["1", "2", "3"],
  });
  socle
    .add("Microsoft.Network/virtualNetworkGateways", "ergw-hub", {
      properties: { sku: { name: "ErGw1AZ", tier: "ErGw1AZ" }, gatewayType: "ExpressRoute" },
    })
    .add("Microsoft.Network/bastionHosts", "bas-hub", { sku: { name: "Standard" } });
  socle.add("Microsoft.Network/expressRouteCircuits", "er-paris", {
    sku: { name: "Premium_MeteredData", tier: "Premium", family: "MeteredData" },
  });
  for (const name of ["bastion", "firewall", "passerelle"])
    socle.add("Microsoft.Network/publicIPAddresses", `pip-${name}`, {
      sku: { name: "Standard", tier: "Regional" },
      zones: ["1", "2", "3"],
    });
  for (const name of ["paie", "portail", "demarches", "donnees"])
    socle.add("Microsoft.Network/networkSecurityGroups", `nsg-${name}`).add("Microsoft.Network/routeTables", `rt-${name}`);

  const surveillance = new Group("production", "rg-supervision", tags("Supervision", "DNUM"));
  surveillance
    .add("Microsoft.OperationalInsights/workspaces", "log-central", { properties: { sku: { name: "PerGB2018" } } })
    .add("Microsoft.OperationsManagement/solutions", "SecurityInsights(log-central)")
    .add("Datadog.Datadog/monitors", "dd-central");
  surveillance
    .add("Microsoft.Insights/workbooks", "wb-capacite", { kind: "shared" })
    .add("Microsoft.Portal/dashboards", "tableau-de-bord")
    .add("Microsoft.Automation/automationAccounts", "aa-exploitation", { properties: { sku: { name: "Basic" } } });

  const ancien = new Group("production", "rg-archives", tags("Archives courantes", "DAF"));
  ancien
    .add("Microsoft.ClassicCompute/domainNames", "cs-archives")
    .add("Microsoft.ClassicStorage/storageAccounts", "starchivesclassique", { kind: "classic" })
    .machine("vm-archives-1", "Standard_D2_v2", "Windows")
    .storage("starchives", "Standard_GRS", "BlobStorage");

  const courriels = new Group("production", "rg-publipostage", tags("Publipostage", "DICOM"));
  courriels
    .add("Microsoft.Web/sites", "func-publipostage", { kind: "functionapp,linux" })
    .add("Microsoft.Web/serverfarms", "asp-publipostage", { kind: "functionapp", sku: { name: "Y1", tier: "Dynamic" } })
    .add("Microsoft.Logic/workflows", "logic-publipostage")
    .storage("stpublipostage", "Standard_LRS");

  const mobilite = new Group("production", "rg-flotte", tags("Suivi de la flotte", "DAF"));
  mobilite
    .add("Microsoft.Devices/IotHubs", "iot-flotte", { sku: { name: "S1", tier: "Standard", capacity: 1 } })
    .add("Microsoft.DocumentDB/databaseAccounts", "cosmos-flotte", {
      kind: "GlobalDocumentDB",
      properties: { databaseAccountOfferType: "Standard", locations: [{ locationName: "France Central" }] },
    });
  mobilite
    .add("Microsoft.Maps/accounts", "maps-flotte", { kind: "Gen2", sku: { name: "G2" }, location: "global" })
    .add("Microsoft.StreamAnalytics/streamingjobs", "asa-flotte");

  const recette = [paieRecette(), portailRecette()];
  const production = [
    paie,
    portail,
    demarches,
    noeuds,
    trafic,
    ia,
    calcul,
    donnees,
    identite,
    vitrine,
    socle,
    surveillance,
    ancien,
    courriels,
    mobilite,
  ];
  return [...production, ...recette].flatMap((group) => group.rows);
}

function paieRecette(): Group {
  const group = new Group("recette", "rg-paie-recette", tags("Paie des agents (recette)", "DRH", "recette"));
  for (let n = 1; n <= 3; n++) group.machine(`vm-paie-rec-${n}`, "Standard_D2s_v5", "Windows");
  return group.database("sql-paie-rec", "paie").vault("kv-paie-rec").storage("stpaierec", "Standard_LRS");
}

function portailRecette(): Group {
  const group = new Group("recette", "rg-portail-recette", tags("Portail des usagers (recette)", "DNUM", "recette"));
  return group
    .webApp("app-portail-rec", "app,linux", "Basic", "B1")
    .database("sql-portail-rec", "usagers", "S1", "Standard")
    .vault("kv-portail-rec")
    .watched("portail-rec");
}
