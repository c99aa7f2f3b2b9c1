/** A consultant is engaged for two years at most; then the organisation decides again. */
export const LONGEST_ENGAGEMENT_YEARS = 2;

export const ENGAGEMENT_STATES = ["proposed", "running", "expired", "ended", "refused"] as const;
export type EngagementState = (typeof ENGAGEMENT_STATES)[number];

interface Dates {
  readonly acceptedAt: Date | null;
  readonly endsAt: Date;
  readonly endedAt: Date | null;
}

/** Where an engagement stands at a moment. Only a running one opens the organisation. */
export function engagementState({ acceptedAt, endsAt, endedAt }: Dates, now: Date): EngagementState {
  if (endedAt !== null) return acceptedAt === null ? "refused" : "ended";
  if (endsAt <= now) return "expired";
  return acceptedAt === null ? "proposed" : "running";
}

/** The last day (`2027-12-31`) that an engagement may be given on a moment. */
export function latestEngagementDay(now: Date): string {
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + LONGEST_ENGAGEMENT_YEARS);
  return dayOf(latest);
}

/** The moment at which an engagement that lasts through a day is over, or why that day cannot be given. UTC. */
export function engagementEnd(day: string, now: Date): Date | "too-early" | "too-late" {
  if (day > latestEngagementDay(now)) return "too-late";
  const end = new Date(`${day}T23:59:59.999Z`);
  return end <= now ? "too-early" : end;
}

/** The day (`2027-12-31`, UTC) of a moment: the last one of an engagement that ends then. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
