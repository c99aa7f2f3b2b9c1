import type { DecidedView, FactView, ProviderRow, TrustView } from "@/lib/contract/qualification";
import { bySubject, type QualificationFact } from "@/lib/domain/provider/fact";
import type { Provider } from "@/lib/domain/provider/provider";
import { findOffer, findProvider } from "@/lib/domain/provider/shipped";
import { type Trust, trustOf, trustStatus } from "@/lib/domain/provider/trust";
import type { StoredFact } from "./store-qualification";

/** A fact with names in place of ids; one that the directory no longer knows shows its id. */
export function factView(fact: QualificationFact): FactView {
  const { id, scope, milestone, on, knownUntil, validFrom, validTo, decision, approvedAt } = fact;
  const offer = findOffer(fact.provider, fact.offer)?.name ?? { fr: fact.offer, en: fact.offer };
  return {
    ...{ id, scope, milestone, on, knownUntil, validFrom, validTo, decision, approvedAt },
    provider: { id: fact.provider, name: findProvider(fact.provider)?.name ?? fact.provider },
    offer: { id: fact.offer, name: { ...offer } },
    source: { ...fact.source },
    note: { ...fact.note },
  };
}

export function trustView({ fact, status, reason, expiry, lastKnown }: Trust): TrustView {
  return {
    ...{ status, reason },
    expiry: expiry && { ...expiry },
    lastKnown: lastKnown && { ...lastKnown },
    fact: fact && factView(fact),
  };
}

export function decidedView(fact: StoredFact, personId: string): DecidedView {
  const { outcome, draftedAt, decidedAt, reason, draftedBy } = fact;
  return { ...factView(fact), outcome, draftedAt, decidedAt, reason, own: draftedBy === personId };
}

/** One line per offer and class of service, in the order of the facts. */
export function subjectViews(facts: readonly QualificationFact[], day: string) {
  return bySubject(facts).flatMap((subject) => {
    const [first] = subject;
    if (!first) return [];
    const { provider, offer, scope } = factView(first);
    return [{ provider, offer, scope, trust: trustView(trustOf(subject, day)) }];
  });
}

export function providerRow(provider: Provider, day: string, facts: readonly QualificationFact[]): ProviderRow {
  const own = facts.filter((fact) => fact.provider === provider.id);
  return {
    id: provider.id,
    name: provider.name,
    trust: trustView(trustStatus(provider, day, facts)),
    offers: subjectViews(own, day).map(({ offer, scope, trust }) => ({ offer, scope, trust })),
  };
}
