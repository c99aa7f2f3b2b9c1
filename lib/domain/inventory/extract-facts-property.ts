import { computeFacts, mostDemanding } from "./extract-facts-compute";
import { dig, firstOf, isExpression, isRecord, recordsOf, token, translate } from "./extract-facts-token";
import { NONE, NOT_REPORTED } from "./fact";

/** Facts that live in `properties`, by type. */
export type PropertyFactName =
  | "tier"
  | "size"
  | "redundancy"
  | "os"
  | "image"
  | "access-tier"
  | "network-access"
  | "encryption"
  | "security-type";
export type PropertyFacts = Readonly<Record<PropertyFactName, string>>;
type Some = Partial<PropertyFacts>;
type Extract = (properties: unknown, sku: unknown, kind: unknown) => Some;

/** Types whose SKU is a property, so that a list without properties does not tell it. */
export const SKU_IN_PROPERTIES: ReadonlySet<string> = new Set([
  "microsoft.cache/redis",
  "microsoft.keyvault/vaults",
  "microsoft.network/virtualnetworkgateways",
  "microsoft.network/applicationgateways",
  "microsoft.network/azurefirewalls",
  "microsoft.network/firewallpolicies",
  "microsoft.network/virtualhubs",
  "microsoft.network/virtualwans",
  "microsoft.operationalinsights/workspaces",
  "microsoft.automation/automationaccounts",
  "microsoft.documentdb/mongoclusters",
  "microsoft.web/sites",
]);

const NOTHING_KNOWN: PropertyFacts = {
  tier: NOT_REPORTED,
  size: NOT_REPORTED,
  redundancy: NOT_REPORTED,
  os: NOT_REPORTED,
  image: NOT_REPORTED,
  "access-tier": NOT_REPORTED,
  "network-access": NOT_REPORTED,
  encryption: NOT_REPORTED,
  "security-type": NOT_REPORTED,
};

/** In: properties, undefined when the source does not carry them. Out: the facts they tell, `none` where they are silent. */
export function propertyFacts(type: string, properties: unknown, sku: unknown, kind: unknown): PropertyFacts {
  const own = BY_TYPE.get(type)?.(properties, sku, kind) ?? {};
  if (properties === undefined || isExpression(properties)) return { ...NOTHING_KNOWN, ...reported(own) };
  return {
    tier: own.tier ?? token(dig(properties, "sku", "tier")),
    size: own.size ?? NONE,
    redundancy: own.redundancy ?? zoneRedundancy(properties),
    os: own.os ?? NONE,
    image: own.image ?? NONE,
    "access-tier": own["access-tier"] ?? NONE,
    "network-access": own["network-access"] ?? networkAccess(properties),
    encryption: own.encryption ?? encryption(properties),
    "security-type": own["security-type"] ?? NONE,
  };
}

/** Without properties only what the SKU or the kind told counts; silence is not `none`. */
function reported(facts: Some): Some {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== NONE));
}

const ACCESS: Readonly<Record<string, string>> = {
  enabled: "public",
  true: "public",
  disabled: "private",
  false: "private",
  securedbyperimeter: "private",
};

function networkAccess(properties: unknown): string {
  return firstOf(
    translate(dig(properties, "publicNetworkAccess"), ACCESS),
    translate(dig(properties, "network", "publicNetworkAccess"), ACCESS),
  );
}

const KEY_SOURCE: Readonly<Record<string, string>> = {
  "microsoft.keyvault": "customer-key",
  "microsoft.storage": "platform-key",
  "microsoft.batch": "platform-key",
  "microsoft.cognitiveservices": "platform-key",
};

function encryption(properties: unknown): string {
  const settings = dig(properties, "encryption");
  if (isExpression(settings)) return NOT_REPORTED;
  const withKey = [
    dig(settings, "keyVaultProperties"),
    dig(settings, "keyVaultUri"),
    dig(properties, "keyVaultKeyUri"),
    dig(properties, "diskEncryptionSetID"),
    dig(properties, "dataEncryption", "primaryKeyURI"),
  ];
  if (withKey.some((value) => isRecord(value) || (typeof value === "string" && value !== ""))) return "customer-key";
  const type = token(dig(settings, "type"));
  if (type.includes("customerkey")) return "customer-key";
  if (type === "encryptionatrestwithplatformkey") return "platform-key";
  return translate(dig(settings, "keySource"), KEY_SOURCE);
}

const BACKUP: Readonly<Record<string, string>> = {
  local: "local",
  zone: "zone",
  geo: "geo",
  geozone: "geo-zone",
  locallyredundant: "local",
  zoneredundant: "zone",
  georedundant: "geo",
};

function zoneRedundancy(properties: unknown): string {
  const zone = token(dig(properties, "zoneRedundant"));
  const named = token(dig(properties, "zoneRedundancy"));
  if (zone === NOT_REPORTED || named === NOT_REPORTED) return NOT_REPORTED;
  return zone === "true" || named === "enabled" ? "zone" : NONE;
}

/** `geo` and `zone` together, each as a truth or unknown. */
function combined(geo: boolean, zone: boolean): string {
  if (geo) return zone ? "geo-zone" : "geo";
  return zone ? "zone" : "local";
}

function flexibleServer(properties: unknown): Some {
  const geo = token(dig(properties, "backup", "geoRedundantBackup"));
  const mode = token(dig(properties, "highAvailability", "mode"));
  if (geo === NOT_REPORTED || mode === NOT_REPORTED) return { redundancy: NOT_REPORTED };
  return { redundancy: combined(geo === "enabled", mode === "zoneredundant") };
}

function cosmos(properties: unknown): Some {
  const tier = token(dig(properties, "capacityMode"));
  const locations = dig(properties, "locations");
  if (!Array.isArray(locations)) return { tier, redundancy: isExpression(locations) ? NOT_REPORTED : NONE };
  const zone = recordsOf(locations).some((location) => location.isZoneRedundant === true);
  return { tier, redundancy: combined(locations.length > 1, zone) };
}

function web(properties: unknown, _sku: unknown, kind: unknown): Some {
  if (token(kind).split(",").includes("linux")) return { os: "linux" };
  const reserved = token(dig(properties, "reserved"));
  if (reserved === "true") return { os: "linux" };
  return { os: reserved === "false" ? "windows" : reserved };
}

function cluster(properties: unknown): Some {
  const isPrivate = token(dig(properties, "apiServerAccessProfile", "enablePrivateCluster"));
  const pools = dig(properties, "agentPoolProfiles");
  const systems = recordsOf(pools).map((pool) => token(pool.osType));
  return {
    size: mostDemanding(pools, (pool) => pool.vmSize),
    os: systems.includes("windows") ? "windows" : (systems[0] ?? NONE),
    "network-access": isPrivate === "true" ? "private" : networkAccess(properties),
  };
}

const BY_TYPE: ReadonlyMap<string, Extract> = new Map<string, Extract>([
  ...computeFacts,
  ["microsoft.containerservice/managedclusters", cluster],
  ["microsoft.web/sites", web],
  ["microsoft.web/sites/slots", web],
  ["microsoft.web/serverfarms", web],
  ["microsoft.storage/storageaccounts", (properties) => ({ "access-tier": token(dig(properties, "accessTier")) })],
  ["microsoft.containerinstance/containergroups", (properties) => ({ os: token(dig(properties, "osType")) })],
  ["microsoft.documentdb/databaseaccounts", cosmos],
  ["microsoft.dbforpostgresql/flexibleservers", flexibleServer],
  ["microsoft.dbformysql/flexibleservers", flexibleServer],
  [
    "microsoft.sql/servers/databases",
    (properties) => ({
      redundancy: firstOf(
        translate(dig(properties, "currentBackupStorageRedundancy"), BACKUP),
        translate(dig(properties, "requestedBackupStorageRedundancy"), BACKUP),
      ),
    }),
  ],
  [
    "microsoft.recoveryservices/vaults",
    (properties) => ({ redundancy: translate(dig(properties, "redundancySettings", "standardTierStorageRedundancy"), BACKUP) }),
  ],
  [
    "microsoft.dataprotection/backupvaults",
    (properties) => ({ redundancy: translate(dig(recordsOf(dig(properties, "storageSettings"))[0] ?? null, "type"), BACKUP) }),
  ],
]);
