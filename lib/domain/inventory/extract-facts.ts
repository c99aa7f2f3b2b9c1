import { propertyFacts, SKU_IN_PROPERTIES } from "./extract-facts-property";
import { dig, isExpression, isRecord, token, translate } from "./extract-facts-token";
import { type Facts, NONE, NOT_REPORTED } from "./fact";
import { placeOf } from "./place";
import { vocabularyType } from "./vocabulary/type";

/**
 * A resource as Azure Resource Manager shapes it. A field the source does not carry is undefined; one that it carries and
 * leaves empty is null. `properties` that are null are taken as not carried: lists leave them out that way.
 */
export interface ArmShape {
  readonly type: string;
  readonly kind: unknown;
  readonly sku: unknown;
  readonly properties: unknown;
  readonly zones: unknown;
  readonly identity: unknown;
  readonly plan: unknown;
  readonly location: unknown;
  readonly extendedLocation: unknown;
  readonly managedBy: unknown;
}

const IDENTITY: Readonly<Record<string, string>> = {
  systemassigned: "system",
  userassigned: "user",
  "systemassigned, userassigned": "both",
  "systemassigned,userassigned": "both",
};
const EXTENDED_LOCATION: Readonly<Record<string, string>> = { edgezone: "edge-zone", customlocation: "custom-location" };

/**
 * The facts of an ARM-shaped resource: its type in lower case and its fields in, one value of the closed vocabulary per fact out.
 * Never refuses. Sources: the ARM reference of each type; which property holds a fact is said in `extract-facts-property.ts`.
 */
export function extractFacts(shape: ArmShape): Facts {
  const properties = shape.properties ?? undefined;
  const own = propertyFacts(shape.type, properties, shape.sku, shape.kind);
  const sku = skuOf(shape, properties);
  return {
    type: vocabularyType(shape.type),
    kind: token(shape.kind),
    sku,
    tier: ownOrNested(token(dig(shape.sku, "tier")), own.tier, shape.type),
    size: own.size,
    location: placeOf(shape.location).fact,
    zones: zonesOf(shape.zones),
    redundancy: redundancyOf(sku, own.redundancy),
    os: own.os,
    image: own.image,
    plan: planOf(shape.plan),
    "access-tier": own["access-tier"],
    "network-access": own["network-access"],
    identity: translate(dig(shape.identity, "type"), IDENTITY),
    encryption: own.encryption,
    "security-type": own["security-type"],
    "extended-location": translate(dig(shape.extendedLocation, "type"), EXTENDED_LOCATION),
  };
}

/** Facts of a resource of which only the type and the place are known. */
export function sparseFacts(type: string, location: unknown, kind?: string, sku?: string): Facts {
  const nothing = { properties: undefined, zones: undefined, identity: undefined, plan: undefined };
  return extractFacts({ type, kind, sku, location, extendedLocation: undefined, managedBy: undefined, ...nothing });
}

function skuOf(shape: ArmShape, properties: unknown): string {
  const nested = dig(properties, "sku");
  return ownOrNested(
    token(typeof shape.sku === "string" ? shape.sku : dig(shape.sku, "name")),
    token(isRecord(nested) ? dig(nested, "name") : nested),
    shape.type,
  );
}

/** A part of the SKU beside the properties, else inside them; an empty one is only `none` where the type has no other place for it. */
function ownOrNested(own: string, nested: string, type: string): string {
  if (own !== NONE && own !== NOT_REPORTED) return own;
  if (nested !== NONE && nested !== NOT_REPORTED) return nested;
  return own === NONE && (nested === NONE || !SKU_IN_PROPERTIES.has(type)) ? NONE : NOT_REPORTED;
}

export function zonesOf(value: unknown): string {
  if (value === undefined || isExpression(value)) return NOT_REPORTED;
  if (typeof value === "string") return value === "" ? NONE : "one";
  if (!Array.isArray(value) || value.length === 0) return NONE;
  if (value.some(isExpression)) return NOT_REPORTED;
  return value.length === 1 ? "one" : "several";
}

const REDUNDANCY: Readonly<Record<string, string>> = {
  lrs: "local",
  zrs: "zone",
  grs: "geo",
  ragrs: "geo",
  gzrs: "geo-zone",
  ragzrs: "geo-zone",
};

/** Storage says its redundancy at the end of the SKU (`standard_ragrs`), so an unknown SKU leaves it open; others in properties. */
export function redundancyOf(sku: string, declared: string): string {
  const known = sku.includes("_") ? REDUNDANCY[sku.slice(sku.lastIndexOf("_") + 1)] : undefined;
  if (known !== undefined) return known;
  return sku === NOT_REPORTED && declared === NONE ? NOT_REPORTED : declared;
}

function planOf(plan: unknown): string {
  if (plan === undefined || isExpression(plan)) return NOT_REPORTED;
  return dig(plan, "publisher") || dig(plan, "product") ? "marketplace" : NONE;
}
