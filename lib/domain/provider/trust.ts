import { bySubject, factAt, type QualificationFact, startOf } from "./fact";
import type { Provider } from "./provider";
import { TRUST_WORDS, type TrustReason, type TrustWord } from "./words";

/** Shown as a warning from so many days before the end: a renewal is asked for months ahead (a choice of the authors). */
export const EXPIRY_WARNING_DAYS = 180;

export interface Expiry {
  /** Last day of validity. */
  readonly on: string;
  /** Negative once it is over. */
  readonly daysLeft: number;
  readonly warning: "soon" | "over" | null;
}

/** What may be said on a day, why, and the fact that it rests on. */
export interface Trust {
  readonly status: TrustWord;
  readonly reason: TrustReason;
  readonly fact: QualificationFact | null;
  readonly expiry: Expiry | null;
  /** What was true on the last day that anything was known of, where the day asked about is later. */
  readonly lastKnown: { readonly status: TrustWord; readonly on: string } | null;
}

const NO_FACT: Trust = { status: "unknown", reason: "no-fact", fact: null, expiry: null, lastKnown: null };

/** Trust in one offer for one class of service, on a day. In: the facts of that subject only. */
export function trustOf(facts: readonly QualificationFact[], day: string): Trust {
  const fact = factAt(facts, day);
  if (fact === null) return facts.length === 0 ? NO_FACT : { ...NO_FACT, reason: "not-known-before" };
  const expiry = expiryOf(fact, day);
  const said = { fact, expiry, lastKnown: null };
  if (fact.milestone === "J3" && fact.validTo !== null) {
    if (day > fact.validTo) return { ...said, status: "ended", reason: "validity-over" };
    return { ...said, status: "qualified", reason: "decision" };
  }
  const { status, reason } = stateOf(fact);
  if (day > fact.knownUntil)
    return { ...said, status: "unknown", reason: "not-known-after", lastKnown: { status, on: fact.knownUntil } };
  return { ...said, status, reason };
}

function stateOf({ milestone }: QualificationFact): { status: TrustWord; reason: TrustReason } {
  if (milestone === "J3") return { status: "qualified", reason: "listed" };
  if (milestone === "none") return { status: "not-qualified", reason: "absent" };
  return { status: "in-progress", reason: milestone === "pending" ? "pending" : "milestone" };
}

/** Validity that ends, and whether to warn of it on that day; null when no end is known. */
export function expiryOf({ validTo }: Pick<QualificationFact, "validTo">, day: string): Expiry | null {
  if (validTo === null) return null;
  const daysLeft = Math.round((Date.parse(validTo) - Date.parse(day)) / 86_400_000);
  return { on: validTo, daysLeft, warning: daysLeft < 0 ? "over" : daysLeft <= EXPIRY_WARNING_DAYS ? "soon" : null };
}

/** Trust in each offer and class of a provider. */
export function trustByOffer(provider: Provider, day: string, facts: readonly QualificationFact[]): Trust[] {
  return bySubject(facts.filter((fact) => fact.provider === provider.id)).map((subject) => trustOf(subject, day));
}

/**
 * Trust in a provider on a day: of its offers and classes, the best. SecNumCloud qualifies services, not providers (3.2, annexe 2 c):
 * this word says that something of theirs is qualified, never that everything is.
 */
export function trustStatus(provider: Provider, day: string, facts: readonly QualificationFact[]): Trust {
  const closed = closure(provider, day);
  if (closed) return closed;
  const [best = NO_FACT] = trustByOffer(provider, day, facts).sort(
    (a, b) => rank(a.status) - rank(b.status) || rank(a.lastKnown?.status) - rank(b.lastKnown?.status) || endOf(b) - endOf(a),
  );
  return best;
}

function rank(status: TrustWord | undefined): number {
  return status === undefined ? TRUST_WORDS.length : TRUST_WORDS.indexOf(status);
}

/** Of equals, the one whose validity ends last says most. */
function endOf({ fact }: Trust): number {
  return fact === null ? 0 : Date.parse(fact.validTo ?? startOf(fact));
}

/** A provider that has stopped. Where only the year is known, nothing is said of the days within it. */
function closure({ endedIn }: Provider, day: string): Trust | null {
  if (endedIn === null || day < endedIn.when) return null;
  const within = day.startsWith(endedIn.when) && endedIn.when.length < day.length;
  return { ...NO_FACT, ...(within ? { reason: "closing-year" } : { status: "ended", reason: "closed" }) };
}
