import type { Random } from "./random";

type Json = Readonly<Record<string, unknown>>;
const SUCCEEDED = { provisioningState: "Succeeded" };

/** Every network security group carries these six, whoever made it. */
const DEFAULT_RULES = [
  [
    "AllowVnetInBound",
    "Allow inbound traffic from all VMs in VNET",
    "Allow",
    "Inbound",
    65000,
    "VirtualNetwork",
    "VirtualNetwork",
  ],
  [
    "AllowAzureLoadBalancerInBound",
    "Allow inbound traffic from azure load balancer",
    "Allow",
    "Inbound",
    65001,
    "AzureLoadBalancer",
    "*",
  ],
  ["DenyAllInBound", "Deny all inbound traffic", "Deny", "Inbound", 65500, "*", "*"],
  [
    "AllowVnetOutBound",
    "Allow outbound traffic from all VMs to all VMs in VNET",
    "Allow",
    "Outbound",
    65000,
    "VirtualNetwork",
    "VirtualNetwork",
  ],
  ["AllowInternetOutBound", "Allow outbound traffic from all VMs to Internet", "Allow", "Outbound", 65001, "*", "Internet"],
  ["DenyAllOutBound", "Deny all outbound traffic", "Deny", "Outbound", 65500, "*", "*"],
] as const;

export function securityGroup(scope: string, name: string, random: Random): Json {
  const id = `${scope}/providers/Microsoft.Network/networkSecurityGroups/${name}`;
  const own = Array.from({ length: 1 + random.below(6) }, (_, i) =>
    securityRule(`${id}/securityRules`, [`Allow-${random.hex(4)}`, "", "Allow", "Inbound", 100 + i * 10, "10.0.0.0/8", "*"]),
  );
  return {
    ...SUCCEEDED,
    securityRules: own,
    defaultSecurityRules: DEFAULT_RULES.map((rule) => securityRule(`${id}/defaultSecurityRules`, rule)),
    subnets: [
      { id: `${scope}/providers/Microsoft.Network/virtualNetworks/vnet-${random.below(40)}/subnets/snet-${random.below(9)}` },
    ],
  };
}

type RuleParts = readonly [string, string, string, string, number, string, string];

function securityRule(path: string, [name, description, access, direction, priority, from, to]: RuleParts): Json {
  return {
    name,
    id: `${path}/${name}`,
    type: "Microsoft.Network/networkSecurityGroups/defaultSecurityRules",
    properties: {
      ...SUCCEEDED,
      description,
      protocol: "*",
      sourcePortRange: "*",
      destinationPortRange: "*",
      sourceAddressPrefix: from,
      destinationAddressPrefix: to,
      access,
      priority,
      direction,
      sourcePortRanges: [],
      destinationPortRanges: [],
      sourceAddressPrefixes: [],
      destinationAddressPrefixes: [],
    },
  };
}

export function virtualNetwork(scope: string, name: string, random: Random): Json {
  const id = `${scope}/providers/Microsoft.Network/virtualNetworks/${name}`;
  const subnet = (number: number): Json => ({
    name: `snet-${number}`,
    id: `${id}/subnets/snet-${number}`,
    type: "Microsoft.Network/virtualNetworks/subnets",
    properties: {
      ...SUCCEEDED,
      addressPrefix: `10.${random.below(255)}.${number}.0/24`,
      networkSecurityGroup: { id: `${scope}/providers/Microsoft.Network/networkSecurityGroups/nsg-${number}` },
      ipConfigurations: [
        { id: `${scope}/providers/Microsoft.Network/networkInterfaces/nic-${random.hex(6)}/ipConfigurations/ipconfig1` },
      ],
      serviceEndpoints: [{ ...SUCCEEDED, service: "Microsoft.Storage", locations: ["francecentral", "francesouth"] }],
      delegations: [],
      privateEndpointNetworkPolicies: "Disabled",
      privateLinkServiceNetworkPolicies: "Enabled",
    },
  });
  return {
    ...SUCCEEDED,
    addressSpace: { addressPrefixes: [`10.${random.below(255)}.0.0/16`] },
    dhcpOptions: { dnsServers: ["10.0.0.4", "10.0.0.5"] },
    subnets: Array.from({ length: 2 + random.below(5) }, (_, i) => subnet(i)),
    virtualNetworkPeerings: [],
    enableDdosProtection: false,
  };
}

export function alertRule(scope: string, name: string, random: Random): Json {
  return {
    description: `Seuil dépassé sur ${name}`,
    severity: random.below(4),
    enabled: true,
    scopes: [`${scope}/providers/Microsoft.Web/sites/app-${random.hex(6)}`],
    evaluationFrequency: "PT5M",
    windowSize: "PT15M",
    criteria: {
      "odata.type": "Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria",
      allOf: [
        {
          threshold: 5 + random.below(90),
          name: "Metric1",
          metricNamespace: "Microsoft.Web/sites",
          metricName: "Http5xx",
          dimensions: [],
          operator: "GreaterThan",
          timeAggregation: "Total",
          skipMetricValidation: false,
          criterionType: "StaticThresholdCriterion",
        },
      ],
    },
    autoMitigate: true,
    targetResourceType: "",
    targetResourceRegion: "",
    actions: [{ actionGroupId: `${scope}/providers/Microsoft.Insights/actionGroups/exploitation`, webHookProperties: {} }],
  };
}
