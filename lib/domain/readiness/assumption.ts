/** An assumption is open until it is checked: then it was right, or it was not. */
export const ASSUMPTION_STATUSES = ["open", "confirmed", "refuted"] as const;
export type AssumptionStatus = (typeof ASSUMPTION_STATUSES)[number];
