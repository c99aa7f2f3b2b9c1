/** What a snapshot of the score was taken for: the day, a go / no-go decision, or somebody's wish. */
export const SNAPSHOT_TRIGGERS = ["daily", "decision", "manual"] as const;
export type SnapshotTrigger = (typeof SNAPSHOT_TRIGGERS)[number];
