/** Raised when the vocabulary below, or the way a reader fills it, changes: every stored shape is then computed again. */
export const SHAPE_VERSION = 1;

/**
 * What is kept of a resource for judging it: a closed vocabulary of what Azure itself fixes, never text a tenant chose.
 * Facts no rule uses yet are kept too, so that a later edition can judge an estate imported today.
 *
 * - type: ARM type of the vocabulary in lower case, `<parent>/*` or `<namespace>/*` when only that is known, else `unmapped`
 * - kind, sku, tier, size: Azure's own tokens in lower case (`functionapp,linux`, `standard_grs`, `standard`, `standard_nc6s_v3`)
 * - location: `france | eu | outside-eu | global`
 * - zones: `none | one | several`
 * - redundancy: `local | zone | geo | geo-zone`
 * - os: `windows | linux`
 * - image: `platform | marketplace | custom`; plan: `none | marketplace`
 * - access-tier: `hot | cool | cold | archive | premium`
 * - network-access: `public | private`; identity: `none | system | user | both`; encryption: `platform-key | customer-key`
 * - security-type: `standard | trusted-launch | confidential`; extended-location: `none | edge-zone | custom-location`
 */
export const FACT_NAMES = [
  "type",
  "kind",
  "sku",
  "tier",
  "size",
  "location",
  "zones",
  "redundancy",
  "os",
  "image",
  "plan",
  "access-tier",
  "network-access",
  "identity",
  "encryption",
  "security-type",
  "extended-location",
] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** The source was able to say, and there is none (no zone, no kind). */
export const NONE = "none";
/** The source does not carry this fact: nothing may be concluded from its absence. */
export const NOT_REPORTED = "not-reported";

/** Every fact has a value, `none` or `not-reported`. */
export type Facts = Readonly<Record<FactName, string>>;
