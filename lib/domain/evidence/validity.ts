/** Whether a document still holds: without an end, until a day that is far, until one that is near, or over. */
export const VALIDITIES = ["lasting", "valid", "soon", "expired"] as const;
export type Validity = (typeof VALIDITIES)[number];

/** So many days before its end a document is said to expire. */
export const SOON_DAYS = 30;
const DAY_MS = 86_400_000;

/** Days are ISO (`2026-11-22`); a document holds on its last day. */
export function validityOf(expiresOn: string | null, today: string): Validity {
  if (expiresOn === null) return "lasting";
  if (expiresOn < today) return "expired";
  return expiresOn <= soonUntil(today) ? "soon" : "valid";
}

/** The last day that counts as near. */
export function soonUntil(today: string): string {
  return new Date(Date.parse(today) + SOON_DAYS * DAY_MS).toISOString().slice(0, 10);
}
