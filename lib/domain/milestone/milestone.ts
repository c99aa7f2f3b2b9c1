/** What a milestone was taken for: somebody's wish, or a decision on a gate. */
export const MILESTONE_TRIGGERS = ["manual", "gate"] as const;
export type MilestoneTrigger = (typeof MILESTONE_TRIGGERS)[number];

/** In a comparison, the project as it stands when one asks. */
export const NOW = "now";

export const MILESTONE_NAME_LIMIT = 120;
export const MILESTONE_NOTE_LIMIT = 2_000;
export const MILESTONE_REASON_LIMIT = 1_000;
