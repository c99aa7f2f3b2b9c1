import { readObligationRoute, type WorkloadObligationView } from "@/lib/contract/obligation";
import type { Obligation } from "@/lib/domain/obligation/obligation";
import { standingOf } from "@/lib/domain/obligation/overlay";
import { RULE_SETS } from "@/lib/domain/obligation/shipped-rule-sets";
import { triage } from "@/lib/domain/obligation/triage";
import { bySubject, factAt } from "@/lib/domain/provider/fact";
import { knownEdition } from "../catalogue/edition-cache";
import { loadWorkload } from "../eligibility/store-workload";
import { loadWorkloadCard } from "../eligibility/workload-card";
import { bleuFactsUnder } from "../qualification/known-facts";
import { query } from "../use-case";
import { askedRuleSet, headOf } from "./rule-set";
import { loadBody, situationOf } from "./store-situation";

/** What the texts make of a workload, under the state of the texts asked for, and its level under every other. */
export const readObligation = query({
  permission: "workload.read",
  input: readObligationRoute.params.extend(readObligationRoute.query.shape),

  async run(scope, { projectId, workloadId, ruleSet }): Promise<WorkloadObligationView> {
    const day = new Date().toISOString().slice(0, 10);
    const asked = askedRuleSet(ruleSet, day);
    const card = await loadWorkloadCard(scope, { projectId, workloadId }, day);
    const { edition } = await knownEdition(scope, card.edition.id);
    const stated = await bleuFactsUnder(scope, edition);
    const facts = bySubject(stated).flatMap((subject) => factAt(subject, day) ?? []);
    const situation = situationOf(await loadBody(scope), await loadWorkload(scope, projectId, workloadId));
    const provider = standingOf(facts, card.lights.qualified.answer, day);
    const history = RULE_SETS.map((set) => ({ ...headOf(set), level: triage(situation, set, { day, provider: null }).level }));
    return wire({ obligation: triage(situation, asked, { day, provider }), history });
  },
});

type Computed = { obligation: Obligation; history: WorkloadObligationView["history"] };

/** The same, in the arrays that a contract declares. */
function wire(computed: Computed): WorkloadObligationView {
  return structuredClone(computed) as WorkloadObligationView;
}
