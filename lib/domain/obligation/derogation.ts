export const DEROGATION_STATES = ["requested", "granted", "refused", "withdrawn"] as const;
export type DerogationState = (typeof DEROGATION_STATES)[number];

/** The texts that know a derogation, by their codes in the rule sets. */
export const DEROGATION_TEXTS = ["SREN-31", "CLOUD-AU-CENTRE"] as const;
export type DerogationText = (typeof DEROGATION_TEXTS)[number];

export const DEROGATION_FAULTS = [
  "decision-day-missing",
  "end-missing",
  "reference-missing",
  "end-not-granted",
  "decision-before-request",
  "prime-minister-before-request",
  "end-before-decision",
] as const;
export type DerogationFault = (typeof DEROGATION_FAULTS)[number];

/** Days are ISO; null: not said. */
export interface DerogationTerms {
  readonly state: DerogationState;
  readonly requestedOn: string;
  readonly primeMinisterOn: string | null;
  readonly decidedOn: string | null;
  readonly expiresOn: string | null;
  readonly reference: string;
}

/** What keeps the terms from being a derogation's, the first of it: a grant has its day, its end and its document; days follow each other. */
export function faultOf({ state, ...terms }: DerogationTerms): DerogationFault | null {
  const { requestedOn, primeMinisterOn, decidedOn, expiresOn, reference } = terms;
  const decided = state === "granted" || state === "refused";
  if (decided && decidedOn === null) return "decision-day-missing";
  if (decidedOn !== null && decidedOn < requestedOn) return "decision-before-request";
  if (primeMinisterOn !== null && primeMinisterOn < requestedOn) return "prime-minister-before-request";
  if (state !== "granted") return expiresOn === null ? null : "end-not-granted";
  if (expiresOn === null) return "end-missing";
  if (decidedOn !== null && expiresOn <= decidedOn) return "end-before-decision";
  return reference.trim() === "" ? "reference-missing" : null;
}

export const WARNED_DAYS = 180;
const DAY_MS = 86_400_000;

/** Where a derogation stands on a day: a grant that is over is `expired`, one that ends within {@link WARNED_DAYS} is `ending`. */
export function standingOn(
  { state, expiresOn }: Pick<DerogationTerms, "state" | "expiresOn">,
  day: string,
): DerogationState | "ending" | "expired" {
  if (state !== "granted" || expiresOn === null) return state;
  if (expiresOn < day) return "expired";
  return Date.parse(expiresOn) - Date.parse(day) <= WARNED_DAYS * DAY_MS ? "ending" : "granted";
}
