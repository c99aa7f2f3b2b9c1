import { alertRule, securityGroup, virtualNetwork } from "./estate-network";
import type { Profile } from "./estate-profiles.data";
import { VM_SIZES } from "./estate-profiles.data";
import type { Random } from "./random";

type Json = Readonly<Record<string, unknown>>;
const SUCCEEDED = { provisioningState: "Succeeded" };

/** The `properties` of a row as Resource Graph returns them, in the parts that carry facts and in a usual length. */
export function propertiesOf(profile: Profile, group: string, name: string, random: Random): Json {
  switch (profile.body) {
    case "vm":
      return machine(group, name, random);
    case "nic":
      return {
        ...SUCCEEDED,
        resourceGuid: guid(random),
        ipConfigurations: [ipConfiguration(group, name, random)],
        dnsSettings: { dnsServers: [], appliedDnsServers: [] },
      };
    case "group":
      return securityGroup(group, name, random);
    case "vnet":
      return virtualNetwork(group, name, random);
    case "alert":
      return alertRule(group, name, random);
    case "disk":
      return disk(group, name, random);
    case "storage":
      return storage(name, random);
    case "site":
      return site(group, name, random);
    case "sql":
      return {
        ...SUCCEEDED,
        status: "Online",
        collation: "French_CI_AS",
        zoneRedundant: random.chance(4),
        maxSizeBytes: 268_435_456_000,
        requestedBackupStorageRedundancy: random.pick(["Geo", "Local", "Zone"], "Geo"),
        databaseId: guid(random),
        creationDate: moment(random),
      };
    case "gateway":
      return gateway(profile, group, name, random);
    case "cluster":
      return cluster(name, random);
    case "vault":
      return {
        ...SUCCEEDED,
        tenantId: guid(random),
        sku: { family: "A", name: random.pick(["standard", "premium"], "standard") },
        enableRbacAuthorization: true,
        enableSoftDelete: true,
        publicNetworkAccess: access(random),
        vaultUri: `https://${name}.vault.azure.net/`,
        networkAcls: { bypass: "AzureServices", defaultAction: "Deny", ipRules: [], virtualNetworkRules: [] },
      };
    case "redis":
      return {
        ...SUCCEEDED,
        sku: { name: random.pick(["Basic", "Standard", "Premium"], "Basic"), family: "C", capacity: random.below(5) },
        redisVersion: "6.0",
        publicNetworkAccess: access(random),
        hostName: `${name}.redis.cache.windows.net`,
        sslPort: 6380,
        minimumTlsVersion: "1.2",
      };
    default:
      return {
        ...SUCCEEDED,
        resourceGuid: guid(random),
        creationTime: moment(random),
        description: `${name} of ${group}`,
        settings: { enabled: true, retentionInDays: random.below(90), scope: `${group}/${name}` },
      };
  }
}

export function guid(random: Random): string {
  return `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-a${random.hex(3)}-${random.hex(12)}`;
}

function access(random: Random): string {
  return random.favour(["Disabled", "Enabled"], "Disabled");
}

function moment(random: Random): string {
  return `202${random.below(6)}-0${1 + random.below(9)}-1${random.below(10)}T08:${10 + random.below(50)}:00.1234567Z`;
}

function ipConfiguration(group: string, name: string, random: Random): Json {
  const network = `${group}/providers/Microsoft.Network`;
  return {
    name: "ipconfig1",
    id: `${network}/networkInterfaces/${name}/ipConfigurations/ipconfig1`,
    etag: `W/"${guid(random)}"`,
    properties: {
      ...SUCCEEDED,
      privateIPAddress: `10.${random.below(255)}.${random.below(255)}.${random.below(255)}`,
      privateIPAllocationMethod: "Dynamic",
      privateIPAddressVersion: "IPv4",
      primary: true,
      subnet: { id: `${network}/virtualNetworks/vnet-${random.below(40)}/subnets/snet-${random.below(9)}` },
    },
  };
}

function machine(group: string, name: string, random: Random): Json {
  const windows = !random.chance(3);
  const publisher = windows ? "MicrosoftWindowsServer" : random.pick(["Canonical", "RedHat", "paloaltonetworks"], "Canonical");
  return {
    ...SUCCEEDED,
    vmId: guid(random),
    timeCreated: moment(random),
    hardwareProfile: { vmSize: random.favour(VM_SIZES, "Standard_D2s_v5") },
    storageProfile: {
      imageReference: {
        publisher,
        offer: windows ? "WindowsServer" : "server",
        sku: windows ? "2022-datacenter" : "22_04-lts-gen2",
        version: "latest",
        exactVersion: "20348.2227.240104",
      },
      osDisk: {
        osType: windows ? "Windows" : "Linux",
        name: `${name}_OsDisk_1_${random.hex(32)}`,
        createOption: "FromImage",
        caching: "ReadWrite",
        managedDisk: { id: `${group}/providers/Microsoft.Compute/disks/${name}_OsDisk_1`, storageAccountType: "Premium_LRS" },
        deleteOption: "Detach",
        diskSizeGB: 127,
      },
      dataDisks: [],
      diskControllerType: "SCSI",
    },
    osProfile: { computerName: name, adminUsername: "exploitation", allowExtensionOperations: true, secrets: [] },
    networkProfile: { networkInterfaces: [{ id: `${group}/providers/Microsoft.Network/networkInterfaces/${name}-nic` }] },
    ...(random.chance(3)
      ? {
          securityProfile: {
            securityType: random.favour(["TrustedLaunch", "TrustedLaunch", "TrustedLaunch", "ConfidentialVM"], "TrustedLaunch"),
            uefiSettings: { secureBootEnabled: true, vTpmEnabled: true },
          },
        }
      : {}),
    diagnosticsProfile: { bootDiagnostics: { enabled: true } },
    extended: { instanceView: { powerState: { code: "PowerState/running", displayStatus: "VM running", level: "Info" } } },
  };
}

function disk(group: string, name: string, random: Random): Json {
  return {
    ...SUCCEEDED,
    osType: random.pick(["Windows", "Linux"], "Linux"),
    diskState: "Attached",
    diskSizeGB: 32 << random.below(6),
    diskSizeBytes: 137_438_953_472,
    uniqueId: guid(random),
    timeCreated: moment(random),
    creationData: { createOption: "FromImage", imageReference: { id: `${group}/providers/Microsoft.Compute/Images/${name}` } },
    encryption: {
      type: random.pick(
        ["EncryptionAtRestWithPlatformKey", "EncryptionAtRestWithPlatformKey", "EncryptionAtRestWithCustomerKey"],
        "EncryptionAtRestWithPlatformKey",
      ),
    },
    networkAccessPolicy: "AllowAll",
    publicNetworkAccess: access(random),
    hyperVGeneration: "V2",
  };
}

function storage(name: string, random: Random): Json {
  const endpoints = Object.fromEntries(
    ["blob", "dfs", "file", "queue", "table", "web"].map((part) => [part, `https://${name}.${part}.core.windows.net/`]),
  );
  return {
    ...SUCCEEDED,
    accessTier: random.pick(["Hot", "Hot", "Cool"], "Hot"),
    allowBlobPublicAccess: false,
    minimumTlsVersion: "TLS1_2",
    publicNetworkAccess: access(random),
    supportsHttpsTrafficOnly: true,
    isHnsEnabled: random.chance(4),
    encryption: {
      keySource: random.pick(["Microsoft.Storage", "Microsoft.Storage", "Microsoft.Keyvault"], "Microsoft.Storage"),
      services: {
        blob: { enabled: true, keyType: "Account", lastEnabledTime: moment(random) },
        file: { enabled: true, keyType: "Account", lastEnabledTime: moment(random) },
      },
    },
    networkAcls: {
      bypass: "AzureServices",
      defaultAction: "Deny",
      ipRules: [],
      virtualNetworkRules: [],
      resourceAccessRules: [],
    },
    primaryEndpoints: endpoints,
    primaryLocation: "francecentral",
    statusOfPrimary: "available",
    creationTime: moment(random),
  };
}

function site(group: string, name: string, random: Random): Json {
  return {
    state: "Running",
    defaultHostName: `${name}.azurewebsites.net`,
    enabledHostNames: [`${name}.azurewebsites.net`, `${name}.scm.azurewebsites.net`],
    serverFarmId: `${group}/providers/Microsoft.Web/serverfarms/asp-${random.below(50)}`,
    sku: random.pick(["Standard", "PremiumV3", "Dynamic", "ElasticPremium"], "Standard"),
    reserved: random.chance(2),
    httpsOnly: true,
    publicNetworkAccess: access(random),
    siteConfig: {
      numberOfWorkers: 1,
      linuxFxVersion: "DOTNETCORE|8.0",
      alwaysOn: true,
      http20Enabled: true,
      minTlsVersion: "1.2",
      ftpsState: "Disabled",
    },
    hostNameSslStates: [
      { name: `${name}.azurewebsites.net`, sslState: "Disabled", ipBasedSslState: "NotConfigured", hostType: "Standard" },
      { name: `${name}.scm.azurewebsites.net`, sslState: "Disabled", ipBasedSslState: "NotConfigured", hostType: "Repository" },
    ],
    usageState: "Normal",
    availabilityState: "Normal",
    runtimeAvailabilityState: "Normal",
    webSpace: `${name}-FranceCentralwebspace`,
    selfLink: `https://waws-prod-par-0${random.below(10)}.api.azurewebsites.windows.net:454/subscriptions/webspaces/sites/${name}`,
    repositorySiteName: name,
    owner: null,
    adminEnabled: true,
    trafficManagerHostNames: null,
    containerAllocationSubnet: null,
    virtualNetworkSubnetId: `${group}/providers/Microsoft.Network/virtualNetworks/vnet-0/subnets/snet-${random.below(9)}`,
    clientAffinityEnabled: false,
    clientCertEnabled: false,
    clientCertMode: "Required",
    keyVaultReferenceIdentity: "SystemAssigned",
    customDomainVerificationId: random.hex(64).toUpperCase(),
    possibleOutboundIpAddresses: Array.from(
      { length: 18 },
      () => `20.${random.below(255)}.${random.below(255)}.${random.below(255)}`,
    ).join(","),
    ftpsHostName: `ftps://waws-prod-par-0${random.below(10)}.ftp.azurewebsites.windows.net/site/wwwroot`,
    lastModifiedTimeUtc: moment(random),
    outboundIpAddresses: Array.from(
      { length: 6 },
      () => `20.${random.below(255)}.${random.below(255)}.${random.below(255)}`,
    ).join(","),
    inboundIpAddress: `20.${random.below(255)}.43.12`,
  };
}

const GATEWAY_SKUS: Readonly<Record<string, readonly string[]>> = {
  "microsoft.network/applicationgateways": ["WAF_v2", "Standard_v2", "WAF_Medium", "Standard_Small"],
  "microsoft.network/virtualnetworkgateways": ["VpnGw1", "VpnGw2AZ", "Basic", "ErGw1AZ"],
  "microsoft.network/azurefirewalls": ["AZFW_VNet", "AZFW_Hub"],
};

function gateway(profile: Profile, group: string, name: string, random: Random): Json {
  const sku = random.pick(GATEWAY_SKUS[profile.type] ?? profile.skus?.map(([one]) => one) ?? [], "");
  return {
    ...SUCCEEDED,
    ...(sku === "" ? {} : { sku: { name: sku, tier: sku, capacity: 2 } }),
    resourceGuid: guid(random),
    gatewayIPConfigurations: [ipConfiguration(group, name, random)],
    publicNetworkAccess: access(random),
    enableMultipleWriteLocations: false,
    capabilities: random.chance(3) ? [{ name: "EnableServerless" }] : [],
    locations: [{ locationName: "France Central", failoverPriority: 0, isZoneRedundant: false }],
  };
}

function cluster(name: string, random: Random): Json {
  const pool = (mode: string) => ({
    name: mode.toLowerCase(),
    count: 3,
    vmSize: random.favour(VM_SIZES, "Standard_D4s_v5"),
    osType: random.chance(6) ? "Windows" : "Linux",
    mode,
    orchestratorVersion: "1.30.6",
    enableAutoScaling: true,
    maxPods: 110,
    osDiskSizeGB: 128,
  });
  return {
    ...SUCCEEDED,
    kubernetesVersion: "1.30.6",
    dnsPrefix: name,
    fqdn: `${name}-${random.hex(8)}.hcp.francecentral.azmk8s.io`,
    agentPoolProfiles: [pool("System"), pool("User")],
    networkProfile: {
      networkPlugin: "azure",
      networkPolicy: "calico",
      loadBalancerSku: "standard",
      serviceCidr: "10.0.0.0/16",
      dnsServiceIP: "10.0.0.10",
      outboundType: "loadBalancer",
    },
    virtualMachineProfile: { storageProfile: { osDisk: { osType: "Linux" }, imageReference: { publisher: "Canonical" } } },
    apiServerAccessProfile: { enablePrivateCluster: random.chance(2) },
  };
}
