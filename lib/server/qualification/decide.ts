import type { DecidedView } from "@/lib/contract/qualification";
import type { AdministrationScope } from "../database";
import { Conflict, Forbidden, NotFound } from "../errors";
import type { Done } from "../use-case";
import { decideFact, holdFact, type Outcome } from "./store-qualification";
import { decidedView } from "./view-fact";

/** Settles a draft once and for all: its author may only withdraw it, everybody else only approve or refuse it. */
export async function decideDraft(
  scope: AdministrationScope,
  id: string,
  outcome: Outcome,
  reason: string,
): Promise<Done<DecidedView>> {
  const draft = await holdFact(scope, id);
  if (draft === null) throw new NotFound();
  if (draft.outcome !== null) throw new Conflict("qualification-decided", { outcome: draft.outcome });
  const own = draft.draftedBy === scope.person.id;
  if (own && outcome !== "withdrawn") throw new Forbidden("own-draft");
  if (!own && outcome === "withdrawn") throw new Forbidden("not-own-draft");
  const fact = await decideFact(scope, id, outcome, reason);
  const { provider, offer, scope: serviceClass, milestone, decision, validTo } = fact;
  const detail = { provider, offer, serviceClass, milestone, decision, validTo, draftedBy: fact.draftedBy, reason };
  return { result: decidedView(fact, scope.person.id), audit: { subject: `qualification:${id}`, detail } };
}
