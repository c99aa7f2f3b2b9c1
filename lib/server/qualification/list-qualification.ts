import { listQualificationRoute, type QualificationView } from "@/lib/contract/qualification";
import { platformAllows } from "@/lib/domain/access/policy";
import { PROVIDERS } from "@/lib/domain/provider/directory.data";
import { personalQuery } from "../use-case";
import { factsToday } from "./known-facts";
import { listStoredFacts, type StoredFact } from "./store-qualification";
import { decidedView, subjectViews } from "./view-fact";

/** The facts in force on a day for every provider, what waits for a decision, and what was decided. */
export const listQualification = personalQuery({
  permission: "catalogue.read",
  input: listQualificationRoute.query,

  async run(scope, { day: asked }): Promise<QualificationView> {
    const now = new Date();
    const day = asked ?? now.toISOString().slice(0, 10);
    const facts = await factsToday(scope, now);
    const stated = await listStoredFacts(scope);
    const decided = stated.filter(({ outcome }) => outcome !== null).sort(latestFirst);
    return {
      day,
      inForce: PROVIDERS.flatMap(({ id }) =>
        subjectViews(
          facts.filter(({ provider }) => provider === id),
          day,
        ),
      ),
      drafts: stated.filter(({ outcome }) => outcome === null).map((fact) => decidedView(fact, scope.person.id)),
      history: decided.map((fact) => decidedView(fact, scope.person.id)),
      mayEdit: platformAllows(scope.platformRoles, "qualification.edit"),
      mayApprove: platformAllows(scope.platformRoles, "qualification.approve"),
      offered: PROVIDERS.flatMap(({ id, name, offers }) =>
        offers.length === 0 ? [] : [{ id, name, offers: offers.map((offer) => ({ id: offer.id, name: { ...offer.name } })) }],
      ),
    };
  },
});

function latestFirst(a: StoredFact, b: StoredFact): number {
  return (a.decidedAt ?? "") < (b.decidedAt ?? "") ? 1 : -1;
}
