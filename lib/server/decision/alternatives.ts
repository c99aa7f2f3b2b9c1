import type { DecisionGrounds, WorkloadDecisionView } from "@/lib/contract/workload-decision";
import type { Decision } from "@/lib/domain/decision/decision";
import { type Alternative, alternativesFor } from "@/lib/domain/provider/alternatives";
import { findOffer, findProvider } from "@/lib/domain/provider/shipped";
import type { Scope } from "@/lib/domain/provider/words";
import { knownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import { factsUnder } from "../qualification/known-facts";

/** Where a workload may go that is not to wait: offers of other providers, qualified on the day for a class of service it needs. */
export async function alternativesTo(
  scope: OrganisationScope,
  { outcome, clock }: Pick<Decision, "outcome" | "clock">,
  { verdict, qualification, day }: DecisionGrounds,
): Promise<WorkloadDecisionView["alternatives"]> {
  if (outcome !== "trusted-alternative" && clock.cannotWait === null) return [];
  const { edition } = await knownEdition(scope, verdict.edition.id);
  const facts = await factsUnder(scope, edition);
  return qualification.flatMap((needed) => alternativesFor(needed.scope, day, facts).map((one) => viewOf(one, needed.scope)));
}

function viewOf({ provider, offer, fact }: Alternative, scope: Scope): WorkloadDecisionView["alternatives"][number] {
  const { title, locator, date, label } = fact.source;
  const text = `${title} (${locator})`;
  return {
    provider: { id: provider, name: findProvider(provider)?.name ?? provider },
    offer: { ...(findOffer(provider, offer)?.name ?? { fr: offer, en: offer }) },
    scope,
    decision: fact.decision,
    validTo: fact.validTo,
    standing: label,
    source: { text: { fr: text, en: text }, date },
  };
}
