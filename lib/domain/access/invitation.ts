const DAY = 24 * 3_600_000;
/** How long the link of an invitation opens. */
export const INVITATION_DAYS = 7;

export const INVITATION_STATES = ["pending", "expired", "used", "withdrawn"] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

interface Dates {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
  /** For a consultant: the end of the engagement that accepting opens. */
  readonly engagementEndsAt: Date | null;
}

/** Where an invitation stands at a moment. Only a pending one lets somebody in. */
export function invitationState({ expiresAt, acceptedAt, withdrawnAt, engagementEndsAt }: Dates, now: Date): InvitationState {
  if (withdrawnAt !== null) return "withdrawn";
  if (acceptedAt !== null) return "used";
  const over = expiresAt <= now || (engagementEndsAt !== null && engagementEndsAt <= now);
  return over ? "expired" : "pending";
}

export function invitationExpiry(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * DAY);
}

/** The one spelling under which an address is kept and compared. */
export function plainEmail(email: string): string {
  return email.trim().toLowerCase();
}
