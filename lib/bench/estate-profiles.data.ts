/**
 * What a large French organisation's estate is made of, for the benchmarks: types with their share and the variety Azure gives them.
 * Shares and variety are our own estimate, after inventories people publish; no figure about the product rests on them.
 */
export type Body = "plain" | "vm" | "nic" | "disk" | "storage" | "site" | "plan" | "sql" | "gateway" | "cluster" | "vault" | "redis" | "group" | "vnet" | "alert";

export interface Profile {
  readonly type: string;
  readonly weight: number;
  readonly body?: Body;
  readonly kinds?: readonly string[];
  readonly skus?: readonly (readonly [name: string, tier?: string])[];
  readonly global?: boolean;
  readonly zoned?: boolean;
}

export const VM_SIZES = `Standard_B1s Standard_B1ms Standard_B2s Standard_B2ms Standard_B4ms Standard_B8ms Standard_D2_v2 Standard_DS1_v2 Standard_DS2_v2
Standard_D2s_v3 Standard_D4s_v3 Standard_D8s_v3 Standard_D16s_v3 Standard_D32s_v3 Standard_D2s_v4 Standard_D4s_v4 Standard_D8s_v4 Standard_D2s_v5 Standard_D4s_v5 Standard_D8s_v5
Standard_D16s_v5 Standard_D32s_v5 Standard_D2ds_v5 Standard_D4ds_v5 Standard_D8ds_v5 Standard_D2as_v5 Standard_D4as_v5 Standard_D8as_v5 Standard_E2s_v3 Standard_E4s_v3 Standard_E8s_v3 Standard_E16s_v3
Standard_E4s_v5 Standard_E8s_v5 Standard_E16s_v5 Standard_E32s_v5 Standard_E64s_v5 Standard_E20ds_v5 Standard_F2s_v2 Standard_F4s_v2 Standard_F8s_v2 Standard_F16s_v2 Standard_L8s_v3 Standard_L16s_v3
Standard_M64s Standard_M128ms Standard_NC6s_v3 Standard_NC24ads_A100_v4 Standard_NV12s_v3 Standard_NV36ads_A10_v5 Standard_ND96asr_v4 Standard_DC4s_v3 Standard_HB120rs_v3 Standard_A2_v2 Standard_A4_v2`.split(/\s+/);

const STORAGE = [["Standard_LRS", "Standard"], ["Standard_GRS", "Standard"], ["Standard_RAGRS", "Standard"], ["Standard_ZRS", "Standard"], ["Standard_GZRS", "Standard"], ["Premium_LRS", "Premium"]] as const;
const DISKS = [["Premium_LRS", "Premium"], ["StandardSSD_LRS", "Standard"], ["Standard_LRS", "Standard"], ["Premium_ZRS", "Premium"], ["UltraSSD_LRS", "Ultra"], ["PremiumV2_LRS", "Premium"]] as const;
const PLANS = [["F1", "Free"], ["D1", "Shared"], ["B1", "Basic"], ["B2", "Basic"], ["S1", "Standard"], ["S2", "Standard"], ["P1v2", "PremiumV2"], ["P1v3", "PremiumV3"], ["P2v3", "PremiumV3"], ["Y1", "Dynamic"], ["FC1", "FlexConsumption"], ["EP1", "ElasticPremium"], ["WS1", "WorkflowStandard"], ["I1v2", "IsolatedV2"]] as const;
const SQL = [["Basic", "Basic"], ["S0", "Standard"], ["S3", "Standard"], ["P1", "Premium"], ["GP_Gen5", "GeneralPurpose"], ["GP_S_Gen5", "GeneralPurpose"], ["BC_Gen5", "BusinessCritical"], ["HS_Gen5", "Hyperscale"], ["ElasticPool", "Standard"]] as const;
const FLEXIBLE = [["Standard_B1ms", "Burstable"], ["Standard_B2s", "Burstable"], ["Standard_D2ds_v4", "GeneralPurpose"], ["Standard_D4ds_v4", "GeneralPurpose"], ["Standard_E4ds_v4", "MemoryOptimized"]] as const;
const TIERS = [["Basic", "Basic"], ["Standard", "Standard"], ["Premium", "Premium"]] as const;
const SB = [["Standard", "Standard"], ["Premium", "Premium"], ["Basic", "Basic"]] as const;
const COGNITIVE = [["S0"], ["F0"], ["S1"]] as const;
const SITES = ["app", "app,linux", "app,linux,container", "functionapp", "functionapp,linux", "functionapp,workflowapp", "api", "functionapp,linux,container"];

/** Families of a real estate, by how often one meets them. */
const FREQUENT: readonly Profile[] = [
  { type: "microsoft.network/networkinterfaces", weight: 130, body: "nic" },
  { type: "microsoft.compute/disks", weight: 120, body: "disk", skus: DISKS, zoned: true },
  { type: "microsoft.compute/virtualmachines", weight: 90, body: "vm", zoned: true },
  { type: "microsoft.compute/virtualmachines/extensions", weight: 70 },
  { type: "microsoft.storage/storageaccounts", weight: 60, body: "storage", kinds: ["StorageV2", "StorageV2", "StorageV2", "Storage", "BlobStorage", "FileStorage", "BlockBlobStorage"], skus: STORAGE },
  { type: "microsoft.network/networksecuritygroups", weight: 45, body: "group" },
  { type: "microsoft.network/privateendpoints", weight: 45, body: "nic" },
  { type: "microsoft.web/sites", weight: 40, body: "site", kinds: SITES },
  { type: "microsoft.network/publicipaddresses", weight: 30, body: "nic", skus: [["Standard", "Regional"], ["Basic", "Regional"], ["Standard", "Global"]], zoned: true },
  { type: "microsoft.compute/snapshots", weight: 25, body: "disk", skus: [["Standard_LRS", "Standard"], ["Standard_ZRS", "Standard"], ["Premium_LRS", "Premium"]] },
  { type: "microsoft.insights/components", weight: 25, kinds: ["web", "other"] },
  { type: "microsoft.insights/metricalerts", weight: 24, body: "alert", global: true },
  { type: "microsoft.keyvault/vaults", weight: 24, body: "vault" },
  { type: "microsoft.web/serverfarms", weight: 18, body: "plan", kinds: ["app", "linux", "functionapp", "elastic"], skus: PLANS },
  { type: "microsoft.network/virtualnetworks", weight: 18, body: "vnet" },
  { type: "microsoft.network/privatednszones", weight: 16, global: true },
  { type: "microsoft.network/privatednszones/virtualnetworklinks", weight: 16, global: true },
  { type: "microsoft.sql/servers/databases", weight: 16, body: "sql", kinds: ["v12.0,user", "v12.0,system", "v12.0,user,vcore", "v12.0,user,pool", "v12.0,user,vcore,serverless"], skus: SQL },
  { type: "microsoft.alertsmanagement/smartdetectoralertrules", weight: 14, body: "alert", global: true },
  { type: "microsoft.network/routetables", weight: 12 },
  { type: "microsoft.managedidentity/userassignedidentities", weight: 14 },
  { type: "microsoft.sql/servers", weight: 9, kinds: ["v12.0"], body: "sql" },
  { type: "microsoft.insights/actiongroups", weight: 9, global: true },
  { type: "microsoft.operationalinsights/workspaces", weight: 9, body: "gateway", skus: [["PerGB2018"], ["Free"], ["CapacityReservation"]] },
  { type: "microsoft.network/loadbalancers", weight: 8, skus: [["Standard", "Regional"], ["Basic", "Regional"], ["Gateway", "Regional"]] },
  { type: "microsoft.logic/workflows", weight: 8 },
  { type: "microsoft.web/connections", weight: 8, kinds: ["V1", "V2"] },
  { type: "microsoft.compute/availabilitysets", weight: 7, skus: [["Aligned"], ["Classic"]] },
  { type: "microsoft.recoveryservices/vaults", weight: 7, skus: [["RS0", "Standard"], ["Standard"]] },
  { type: "microsoft.containerservice/managedclusters", weight: 6, body: "cluster", kinds: ["Base"], skus: [["Base", "Free"], ["Base", "Standard"], ["Base", "Premium"], ["Automatic", "Standard"]] },
  { type: "microsoft.compute/virtualmachinescalesets", weight: 6, body: "cluster", skus: VM_SIZES.slice(8, 34).map((size) => [size, "Standard"] as const), zoned: true },
  { type: "microsoft.containerregistry/registries", weight: 6, skus: TIERS },
  { type: "microsoft.servicebus/namespaces", weight: 5, skus: SB, zoned: true },
  { type: "microsoft.eventhub/namespaces", weight: 5, skus: SB },
  { type: "microsoft.documentdb/databaseaccounts", weight: 5, body: "gateway", kinds: ["GlobalDocumentDB", "MongoDB", "Parse"] },
  { type: "microsoft.cache/redis", weight: 5, body: "redis" },
  { type: "microsoft.automation/automationaccounts", weight: 5, body: "gateway", skus: [["Basic"], ["Free"]] },
  { type: "microsoft.automation/automationaccounts/runbooks", weight: 8 },
  { type: "microsoft.dbforpostgresql/flexibleservers", weight: 4, skus: FLEXIBLE, zoned: true },
  { type: "microsoft.dbformysql/flexibleservers", weight: 2, skus: FLEXIBLE, zoned: true },
  { type: "microsoft.cognitiveservices/accounts", weight: 4, kinds: ["OpenAI", "AIServices", "ComputerVision", "FormRecognizer", "SpeechServices", "TextTranslation", "ContentSafety", "TextAnalytics", "Face"], skus: COGNITIVE },
  { type: "microsoft.search/searchservices", weight: 3, skus: [["basic"], ["standard"], ["free"], ["standard2"], ["storage_optimized_l1"]] },
  { type: "microsoft.apimanagement/service", weight: 2, skus: [["Developer"], ["Consumption"], ["Basic"], ["Standard"], ["Premium"], ["StandardV2"]], zoned: true },
  { type: "microsoft.network/applicationgateways", weight: 4, body: "gateway", zoned: true },
  { type: "microsoft.network/virtualnetworkgateways", weight: 3, body: "gateway" },
  { type: "microsoft.network/connections", weight: 3 },
  { type: "microsoft.network/azurefirewalls", weight: 2, body: "gateway", zoned: true },
  { type: "microsoft.network/bastionhosts", weight: 2, skus: [["Basic"], ["Standard"], ["Developer"]] },
  { type: "microsoft.network/natgateways", weight: 2, skus: [["Standard"]], zoned: true },
  { type: "microsoft.network/expressroutecircuits", weight: 1, skus: [["Standard_MeteredData", "Standard"], ["Premium_UnlimitedData", "Premium"]] },
  { type: "microsoft.cdn/profiles", weight: 2, global: true, kinds: ["frontdoor", "cdn"], skus: [["Standard_AzureFrontDoor"], ["Premium_AzureFrontDoor"], ["Standard_Microsoft"], ["Standard_Verizon"], ["Standard_Akamai"]] },
  { type: "microsoft.network/frontdoors", weight: 1, global: true },
  { type: "microsoft.network/trafficmanagerprofiles", weight: 1, global: true },
  { type: "microsoft.network/dnszones", weight: 3, global: true },
  { type: "microsoft.datafactory/factories", weight: 3 },
  { type: "microsoft.databricks/workspaces", weight: 2, skus: [["standard"], ["premium"], ["trial"]] },
  { type: "microsoft.synapse/workspaces", weight: 1 },
  { type: "microsoft.synapse/workspaces/bigdatapools", weight: 1 },
  { type: "microsoft.kusto/clusters", weight: 1, skus: [["Standard_D13_v2", "Standard"], ["Dev(No SLA)_Standard_D11_v2", "Basic"]], zoned: true },
  { type: "microsoft.app/containerapps", weight: 5 },
  { type: "microsoft.app/managedenvironments", weight: 2 },
  { type: "microsoft.web/staticsites", weight: 2, skus: [["Free", "Free"], ["Standard", "Standard"]] },
  { type: "microsoft.network/networkwatchers", weight: 4 },
  { type: "microsoft.network/networkwatchers/flowlogs", weight: 6 },
  { type: "microsoft.insights/datacollectionrules", weight: 5, kinds: ["Windows", "Linux"] },
  { type: "microsoft.insights/activitylogalerts", weight: 4, body: "alert", global: true },
  { type: "microsoft.insights/scheduledqueryrules", weight: 5, kinds: ["LogAlert", "LogToMetric"] },
  { type: "microsoft.insights/webtests", weight: 4, kinds: ["standard", "ping"] },
  { type: "microsoft.insights/workbooks", weight: 4, kinds: ["shared"] },
  { type: "microsoft.portal/dashboards", weight: 4 },
  { type: "microsoft.operationsmanagement/solutions", weight: 7 },
  { type: "microsoft.compute/images", weight: 3 },
  { type: "microsoft.compute/galleries", weight: 1 },
  { type: "microsoft.compute/galleries/images", weight: 3 },
  { type: "microsoft.compute/galleries/images/versions", weight: 6 },
  { type: "microsoft.compute/restorepointcollections", weight: 8 },
  { type: "microsoft.compute/sshpublickeys", weight: 2 },
  { type: "microsoft.compute/diskencryptionsets", weight: 1 },
  { type: "microsoft.eventgrid/systemtopics", weight: 4 },
  { type: "microsoft.eventgrid/topics", weight: 2, skus: [["Basic"]] },
  { type: "microsoft.hybridcompute/machines", weight: 6 },
  { type: "microsoft.desktopvirtualization/hostpools", weight: 1 },
  { type: "microsoft.desktopvirtualization/applicationgroups", weight: 1, kinds: ["Desktop", "RemoteApp"] },
  { type: "microsoft.desktopvirtualization/workspaces", weight: 1 },
  { type: "microsoft.machinelearningservices/workspaces", weight: 2, kinds: ["Default", "Hub", "Project"], skus: [["Basic", "Basic"]] },
  { type: "microsoft.signalrservice/signalr", weight: 1, kinds: ["SignalR"], skus: [["Free_F1", "Free"], ["Standard_S1", "Standard"], ["Premium_P1", "Premium"]] },
  { type: "microsoft.devices/iothubs", weight: 1, skus: [["S1", "Standard"], ["F1", "Free"], ["B1", "Basic"]] },
  { type: "microsoft.classiccompute/virtualmachines", weight: 1 },
  { type: "microsoft.classicstorage/storageaccounts", weight: 1 },
  { type: "microsoft.dbforpostgresql/servers", weight: 1, skus: [["GP_Gen5_4", "GeneralPurpose"], ["B_Gen5_1", "Basic"]] },
  { type: "microsoft.netapp/netappaccounts/capacitypools/volumes", weight: 2 },
  { type: "microsoft.security/automations", weight: 1 },
  { type: "microsoft.datadog/monitors", weight: 1, skus: [["payg_v2_Monthly"]] },
  { type: "microsoft.communication/communicationservices", weight: 1, global: true },
];

/** The long tail: one meets each of them somewhere. */
const RARE = `aad/domainservices analysisservices/servers appconfiguration/configurationstores appplatform/spring attestation/attestationproviders
azureactivedirectory/b2cdirectories azurearcdata/sqlserverinstances azurestackhci/clusters batch/batchaccounts botservice/botservices
blueprint/blueprints chaos/experiments codesigning/codesigningaccounts compute/capacityreservationgroups compute/cloudservices compute/diskaccesses
compute/hostgroups compute/proximityplacementgroups confidentialledger/ledgers confluent/organizations containerinstance/containergroups
customerlockbox/requests customproviders/resourceproviders dashboard/grafana databox/jobs databoxedge/databoxedgedevices datacatalog/catalogs
datalakeanalytics/accounts datalakestore/accounts datamigration/services dataprotection/backupvaults datashare/accounts dbformariadb/servers
deviceprovisioningservices/x devcenter/devcenters devcenter/projects devices/provisioningservices devhub/workflows devopsinfrastructure/pools
devtestlab/labs devtestlab/schedules digitaltwins/digitaltwinsinstances documentdb/cassandraclusters documentdb/mongoclusters elastic/monitors
elasticsan/elasticsans eventgrid/domains eventgrid/namespaces eventhub/clusters fabric/capacities fluidrelay/fluidrelayservers hanaonazure/hanainstances
hardwaresecuritymodules/dedicatedhsms hdinsight/clusters healthbot/healthbots healthcareapis/services healthcareapis/workspaces
hybridcompute/machines/extensions hybridcontainerservice/provisionedclusters hybridnetwork/devices importexport/jobs insights/autoscalesettings
insights/datacollectionendpoints insights/privatelinkscopes iotcentral/iotapps keyvault/managedhsms kubernetes/connectedclusters
labservices/labs loadtestservice/loadtests logic/integrationaccounts logic/integrationserviceenvironments maintenance/maintenanceconfigurations
managedservices/registrationdefinitions management/managementgroups maps/accounts media/mediaservices migrate/assessmentprojects migrate/migrateprojects
mobilenetwork/mobilenetworks monitor/accounts netapp/netappaccounts network/applicationgatewaywebapplicationfirewallpolicies network/applicationsecuritygroups
network/customipprefixes network/ddosprotectionplans network/dnsresolvers network/expressroutegateways network/expressrouteports network/firewallpolicies
network/frontdoorwebapplicationfirewallpolicies network/ipgroups network/localnetworkgateways network/networkmanagers network/networkprofiles
network/p2svpngateways network/privatelinkservices network/publicipprefixes network/routefilters network/serviceendpointpolicies network/virtualhubs
network/virtualrouters network/virtualwans network/vpngateways network/vpnsites notificationhubs/namespaces offazure/vmwaresites
operationalinsights/querypacks orbital/spacecrafts peering/peerings powerbidedicated/capacities powerplatform/accounts purview/accounts
quantum/workspaces redhatopenshift/openshiftclusters relay/namespaces resourceconnector/appliances resources/deploymentscripts resources/templatespecs
saas/resources scheduler/jobcollections securityinsights/settings servicefabric/clusters servicefabric/managedclusters servicefabricmesh/applications
serviceNetworking/trafficControllers signalrservice/webpubsub solutions/applications sql/instancepools sql/managedinstances
sql/managedinstances/databases sql/servers/elasticpools sql/servers/jobagents sql/virtualclusters sqlvirtualmachine/sqlvirtualmachines
storagecache/caches storagemover/storagemovers storagesync/storagesyncservices streamanalytics/streamingjobs synapse/workspaces/sqlpools
timeseriesinsights/environments verifiedid/authorities videoindexer/accounts virtualmachineimages/imagetemplates visualstudio/account
vmwarecloudsimple/virtualmachines web/certificates web/hostingenvironments web/sites/slots web/customapis workloads/sapvirtualinstances
workloads/monitors avs/privateclouds azurelargeinstance/azurelargeinstances cache/redisenterprise network/connections automation/automationaccounts/configurations`
  .split(/\s+/)
  .map((type): Profile => ({ type: `microsoft.${type.toLowerCase()}`, weight: 0.35 }));

export const PROFILES: readonly Profile[] = [...FREQUENT, ...RARE];

/** Regions with their share. */
export const REGIONS: readonly (readonly [region: string, weight: number])[] = [
  ["francecentral", 62],
  ["westeurope", 18],
  ["northeurope", 7],
  ["francesouth", 6],
  ["germanywestcentral", 3],
  ["eastus", 3],
  ["swedencentral", 1],
];
