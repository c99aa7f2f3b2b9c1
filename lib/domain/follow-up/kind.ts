/** What is noted about an organisation, and what is to be done next for it. */
export const FOLLOW_UP_KINDS = ["action", "note"] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];
