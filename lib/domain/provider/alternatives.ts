import { bySubject, type QualificationFact } from "./fact";
import { type Trust, trustOf } from "./trust";
import type { Scope } from "./words";

export interface Alternative extends Trust {
  readonly provider: string;
  readonly offer: string;
  readonly fact: QualificationFact;
}

/** Whose services an alternative is looked for. */
const SUBJECT = "bleu";

/**
 * Offers qualified for a class of service on a day, other than Bleu's: what a workload that is not eligible and cannot wait may go to.
 * The longest valid come first; those whose validity is not known come last. That an offer is qualified does not say that it does what
 * the workload needs. Facts that name no class of service are left out.
 */
export function alternativesFor(serviceClass: Scope, day: string, facts: readonly QualificationFact[]): Alternative[] {
  const wanted = facts.filter((fact) => fact.scope === serviceClass && fact.provider !== SUBJECT);
  return bySubject(wanted)
    .flatMap((subject) => {
      const trust = trustOf(subject, day);
      const { fact } = trust;
      return trust.status === "qualified" && fact ? [{ ...trust, fact, provider: fact.provider, offer: fact.offer }] : [];
    })
    .sort((a, b) => endOf(b).localeCompare(endOf(a)) || a.provider.localeCompare(b.provider) || a.offer.localeCompare(b.offer));
}

function endOf({ fact }: Alternative): string {
  return fact.validTo ?? "";
}
