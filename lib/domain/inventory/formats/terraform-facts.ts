import { redundancyOf, zonesOf } from "../extract-facts";
import { mostDemanding } from "../extract-facts-compute";
import { firstOf, isRecord, recordsOf, token, translate } from "../extract-facts-token";
import { type Facts, NONE, NOT_REPORTED } from "../fact";
import { placeOf } from "../place";
import { vocabularyType } from "../vocabulary/type";

/** Attributes of one Terraform instance. Only keys named in this file are ever read: state files hold secrets. */
export type Attributes = Readonly<Record<string, unknown>>;
/** The value of an attribute; null when it is empty or no such attribute exists, undefined when nothing is known of it. */
type Lookup = (name: string) => unknown;

/** What the azurerm type itself says. */
export interface TerraformType {
  readonly type: string;
  readonly kind?: string | undefined;
  readonly os?: string | undefined;
}

const ACCESS = { true: "public", false: "private", enabled: "public", disabled: "private" } as const;
const IDENTITY = {
  systemassigned: "system",
  userassigned: "user",
  "systemassigned, userassigned": "both",
  "systemassigned,userassigned": "both",
} as const;
const REDUNDANCY = {
  lrs: "local",
  zrs: "zone",
  grs: "geo",
  ragrs: "geo",
  gzrs: "geo-zone",
  ragzrs: "geo-zone",
  locallyredundant: "local",
  zoneredundant: "zone",
  georedundant: "geo",
} as const;

/**
 * Facts of an azurerm resource. What is only known after the apply is not reported; what is null, empty or absent from a whole
 * instance is `none`, because the provider writes every attribute it has. Source: attributes of the azurerm provider, 1.x to 4.x.
 */
export function terraformFacts(resource: TerraformType, attributes: Attributes): Facts {
  const at = lookup(attributes);
  const sku = skuOf(at);
  return {
    type: vocabularyType(resource.type),
    kind: resource.kind ?? firstOf(token(at("account_kind")), token(at("kind"))),
    sku,
    tier: firstOf(
      token(at("account_tier")),
      token(at("sku_tier")),
      blockFact(at("sku"), ({ tier }) => token(tier ?? null)),
    ),
    size: sizeOf(at),
    location: placeOf(at("location")).fact,
    zones: zonesOf(firstKnown(at, "zones", "availability_zones", "zone")),
    redundancy: redundancyOf(sku, declaredRedundancy(at)),
    os: resource.os ?? osOf(at),
    image: imageOf(at),
    plan: blockFact(at("plan"), () => "marketplace"),
    "access-tier": token(at("access_tier")),
    "network-access": networkAccess(at),
    identity: blockFact(at("identity"), (identity) => translate(identity.type, IDENTITY)),
    encryption: encryptionOf(at),
    "security-type": securityOf(at),
    "extended-location": presence(at("edge_zone"), "edge-zone"),
  };
}

/** Instances written by the provider carry `tags` or `timeouts` even when empty; an excerpt made by hand does not. */
function lookup(attributes: Attributes): Lookup {
  const whole = "tags" in attributes || "timeouts" in attributes;
  return (name) => (Object.hasOwn(attributes, name) ? attributes[name] : whole ? null : undefined);
}

/** The first attribute that holds something; null when all are empty; undefined when one of them is not known. */
function firstKnown(at: Lookup, ...names: readonly string[]): unknown {
  const values = names.map(at);
  const filled = values.find((value) => value !== undefined && value !== null);
  return filled ?? (values.includes(undefined) ? undefined : null);
}

function skuOf(at: Lookup): string {
  const [tier, replication, sku] = [at("account_tier"), at("account_replication_type"), at("sku")];
  if (typeof tier === "string" || typeof replication === "string") {
    return tier && replication ? token(`${tier}_${replication}`) : NOT_REPORTED;
  }
  const own = typeof sku === "string" ? token(sku) : blockFact(sku, ({ name }) => token(name ?? null));
  return firstOf(own, token(at("sku_name")), token(at("storage_account_type")), token(at("offer_type")));
}

function sizeOf(at: Lookup): string {
  const pools = [...recordsOf(at("default_node_pool")), ...recordsOf(at("agent_pool_profile"))];
  if (pools.length > 0) return mostDemanding(pools, (pool) => pool.vm_size);
  return firstOf(token(at("size")), token(at("vm_size")), scaleSetSize(at));
}

/** Scale sets keep the machine size where other resources have their SKU. */
function scaleSetSize(at: Lookup): string {
  const [sku, instances] = [at("sku"), at("instances")];
  if (typeof sku !== "string" || instances === undefined || instances === null) return sku === undefined ? NOT_REPORTED : NONE;
  return token(sku);
}

function declaredRedundancy(at: Lookup): string {
  const replication = firstKnown(at, "account_replication_type", "storage_mode_type", "redundancy");
  const declared = translate(replication, REDUNDANCY);
  if (declared !== NONE && declared !== NOT_REPORTED) return declared;
  const geo = token(at("geo_redundant_backup_enabled"));
  const zone = token(firstKnown(at, "zone_redundant", "zone_redundancy_enabled"));
  if (geo === "true") return zone === "true" ? "geo-zone" : "geo";
  if (zone === "true") return "zone";
  if (geo === "false") return "local";
  return [declared, geo, zone].includes(NOT_REPORTED) ? NOT_REPORTED : NONE;
}

function osOf(at: Lookup): string {
  if (recordsOf(at("os_profile_windows_config")).length > 0) return "windows";
  if (recordsOf(at("os_profile_linux_config")).length > 0) return "linux";
  return token(at("os_type"));
}

function imageOf(at: Lookup): string {
  const [id, plan] = [at("source_image_id"), at("plan")];
  if (typeof id === "string" && id !== "") return "custom";
  return blockFact(firstKnown(at, "source_image_reference", "storage_image_reference"), (image) => {
    if (typeof image.id === "string" && image.id !== "") return "custom";
    return recordsOf(plan).length > 0 ? "marketplace" : "platform";
  });
}

function networkAccess(at: Lookup): string {
  if (at("private_cluster_enabled") === true) return "private";
  return translate(firstKnown(at, "public_network_access_enabled", "public_network_access"), ACCESS);
}

function encryptionOf(at: Lookup): string {
  return presence(firstKnown(at, "customer_managed_key", "disk_encryption_set_id", "key_vault_key_id"), "customer-key");
}

function securityOf(at: Lookup): string {
  const disk = recordsOf(at("os_disk"))[0]?.security_encryption_type;
  if (typeof disk === "string" && disk !== "") return "confidential";
  return presence(firstKnown(at, "vtpm_enabled", "trusted_launch_enabled"), "trusted-launch");
}

/** A word for an attribute that is set: a text, a truth, a block. */
function presence(value: unknown, word: string): string {
  if (value === undefined) return NOT_REPORTED;
  const set = Array.isArray(value) ? value.length > 0 : value !== null && value !== "" && value !== false;
  return set ? word : NONE;
}

/** Terraform writes a nested block as a list of one. */
function blockFact(value: unknown, fact: (block: Attributes) => string): string {
  if (value === undefined) return NOT_REPORTED;
  const block = isRecord(value) ? value : recordsOf(value)[0];
  return block === undefined ? NONE : fact(block);
}
