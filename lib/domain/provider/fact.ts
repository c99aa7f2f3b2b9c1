import type { Source } from "@/lib/domain/catalogue/edition";
import type { Text } from "@/lib/domain/text";
import type { Milestone, Scope } from "./words";

/** What a source says, on a day, of the qualification of one offer of a provider for one class of service. Days are ISO. */
export interface QualificationFact {
  /** `shipped:…` for what comes with the product, else the id under which it was approved. */
  readonly id: string;
  readonly provider: string;
  readonly offer: string;
  /** Null: the source does not say which classes of service are qualified. */
  readonly scope: Scope | null;
  readonly milestone: Milestone;
  /** Day of the milestone, or of the first observation of a state that has none. */
  readonly on: string | null;
  /** Nothing is known of a pending state after this day. */
  readonly knownUntil: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly decision: string | null;
  readonly source: Omit<Source, "id">;
  readonly note: Text;
  /** Day from which the portal says so: an edition takes effect, or somebody approved. */
  readonly since: string;
  /** Null: it ships with the product. Of two approved facts the later one counts. */
  readonly approvedAt: string | null;
}

/** First day that the fact says something of. */
export function startOf({ validFrom, on, source }: QualificationFact): string {
  return validFrom ?? on ?? source.date;
}

/**
 * The fact that speaks for a day, out of facts of one offer and class: only those that have begun. The latest approval counts, and an
 * approved fact counts before a shipped one, unless that one was published later, begins no earlier and is known for longer: whoever
 * prepared the edition had the approval before them. Null when none has begun.
 */
export function factAt(facts: readonly QualificationFact[], day: string): QualificationFact | null {
  const begun = facts.filter((fact) => startOf(fact) <= day);
  const approved = last(begun, (fact) => fact.approvedAt);
  const shipped = last(begun, (fact) => (fact.approvedAt === null ? `${startOf(fact)} ${fact.since}` : null));
  if (approved === null || shipped === null) return approved ?? shipped;
  const newer = shipped.since > approved.since && shipped.knownUntil > approved.knownUntil;
  return newer && startOf(shipped) >= startOf(approved) ? shipped : approved;
}

/** The one with the greatest key; those without a key are left out. */
function last(facts: readonly QualificationFact[], keyOf: (fact: QualificationFact) => string | null): QualificationFact | null {
  let best: { fact: QualificationFact; key: string } | null = null;
  for (const fact of facts) {
    const key = keyOf(fact);
    if (key !== null && (best === null || key > best.key)) best = { fact, key };
  }
  return best?.fact ?? null;
}

/** Facts by subject (provider, offer, class). One whose source names no class stands alone, until a fact names one for its offer. */
export function bySubject(facts: readonly QualificationFact[]): QualificationFact[][] {
  const named = new Set(facts.filter(({ scope }) => scope !== null).map(({ provider, offer }) => `${provider} ${offer}`));
  const groups = new Map<string, QualificationFact[]>();
  for (const fact of facts) {
    const offer = `${fact.provider} ${fact.offer}`;
    if (fact.scope === null && named.has(offer)) continue;
    const key = `${offer} ${fact.scope ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()];
}
