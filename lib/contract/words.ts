export { CRITICALITIES, DATA_CATEGORIES, HARMS, HOSTINGS, NATURES } from "@/lib/domain/obligation/situation";

/** Closed words of the wire, apart from the schemas: the browser offers them without carrying a parser. */
export const WORKLOAD_SORTS = ["name", "resources", "verdict"] as const;
export const DIFFERENCE_KINDS = ["added", "changed", "removed"] as const;
/** Where a file of a Microsoft 365 tenant stands. */
export const TENANT_IMPORT_STATES = ["reading", "applied", "replaced", "withdrawn", "failed"] as const;
