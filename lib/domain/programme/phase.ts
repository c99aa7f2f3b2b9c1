/** The path of the Readiness Program. Phases may overlap; a gate may not be skipped. */
export const PHASES = ["training", "preparation", "pilot", "test", "ready"] as const;
export type Phase = (typeof PHASES)[number];
