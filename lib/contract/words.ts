export { CRITICALITIES, DATA_CATEGORIES, HARMS, HOSTINGS, NATURES } from "@/lib/domain/obligation/situation";

/** Closed words of the wire, apart from the schemas: the browser offers them without carrying a parser. */
export const WORKLOAD_SORTS = ["name", "resources", "verdict"] as const;
/** Workloads whose verdict is an estimate or rests on no evidence. */
export const WORKLOAD_EVIDENCE = ["weak"] as const;
export const DIFFERENCE_KINDS = ["added", "changed", "removed"] as const;
/** Where a file of a Microsoft 365 tenant stands. */
export const TENANT_IMPORT_STATES = ["reading", "applied", "replaced", "withdrawn", "failed"] as const;
export const REPORT_FORMATS = ["xlsx", "pdf"] as const;
export const REPORT_STATES = ["waiting", "making", "done", "failed", "cancelled", "expired"] as const;
/** Why a report could not be made: nothing is judged yet, what it is made from kept changing, its lines are not the source's, the rest. */
export const REPORT_FAILURES = ["nothing-judged", "inputs-changed", "counts-differ", "too-large", "internal"] as const;
