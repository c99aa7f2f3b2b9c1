import type { Edition } from "@/lib/domain/catalogue/edition";
import { DIRECTORY_FACTS } from "@/lib/domain/provider/directory.data";
import type { QualificationFact } from "@/lib/domain/provider/fact";
import { BLEU, factsOfEdition, shippedFacts } from "@/lib/domain/provider/shipped";
import { knownEdition } from "../catalogue/edition-cache";
import { editionInForce } from "../catalogue/edition-in-force";
import { type AnyScope, listStoredEditions } from "../catalogue/store";
import { listApprovedFacts } from "./store-qualification";

/** Everything that is stated of every provider: what ships with the directory and with an edition, and what was approved since. */
export async function factsUnder(scope: AnyScope, edition: Edition): Promise<QualificationFact[]> {
  return [...shippedFacts(edition), ...(await listApprovedFacts(scope))];
}

/** What is stated of Bleu alone. */
export async function bleuFactsUnder(scope: AnyScope, edition: Edition): Promise<QualificationFact[]> {
  return (await factsUnder(scope, edition)).filter(({ provider }) => provider === BLEU.provider);
}

/** What is stated of every provider under the edition in force; without any edition, what the directory says. */
export async function factsToday(scope: AnyScope, now: Date): Promise<QualificationFact[]> {
  const approved = await listApprovedFacts(scope);
  return [...(await shippedToday(scope, now)), ...approved];
}

async function shippedToday(scope: AnyScope, now: Date): Promise<readonly QualificationFact[]> {
  if ((await listStoredEditions(scope)).length === 0) return DIRECTORY_FACTS;
  const { edition } = await knownEdition(scope, await editionInForce(scope, now));
  return [...DIRECTORY_FACTS, ...factsOfEdition(edition)];
}
