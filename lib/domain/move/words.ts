/** Ways in which a service reaches a separate cloud, the ones that keep most first; `unknown` says that nothing is established. */
export const METHODS = [
  "replicate",
  "copy",
  "export-import",
  "redeploy",
  "recreate",
  "replace",
  "not-movable",
  "unknown",
] as const;
export type Method = (typeof METHODS)[number];

/**
 * What the method of a service rests on: the same service leaving Azure Germany, a document that says so, a service like it,
 * a reading by the portal's authors, its family alone, or nothing.
 */
export const BASES = ["precedent", "published", "analogy", "reading", "family", "none"] as const;
export type Basis = (typeof BASES)[number];

/** How far the counterpart of an address is known; `none`: nothing was published. */
export const CONFIDENCES = ["confirmed", "seen", "uncertain", "inferred", "none"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** The order of work. */
export const STEPS = [
  "foundation",
  "identity",
  "network",
  "keys",
  "data",
  "compute",
  "application",
  "workplace",
  "operations",
  "cut-over",
  "closure",
] as const;
export type StepId = (typeof STEPS)[number];
