/** Closed words of the wire, apart from the schemas: the browser offers them without carrying a parser. */
export const WORKLOAD_SORTS = ["name", "resources", "verdict"] as const;
export const CRITICALITIES = ["low", "moderate", "high", "vital"] as const;
export const DATA_CATEGORIES = [
  "public",
  "internal",
  "personal",
  "health",
  "essential-state-mission",
  "legally-protected-secret",
  "restricted",
  "classified",
] as const;
export const DIFFERENCE_KINDS = ["added", "changed", "removed"] as const;
/** Where a file of a Microsoft 365 tenant stands. */
export const TENANT_IMPORT_STATES = ["reading", "applied", "replaced", "withdrawn", "failed"] as const;
