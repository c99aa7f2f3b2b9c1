import type { WorkloadView } from "@/lib/contract/eligibility";
import type { WorkloadObligationView } from "@/lib/contract/obligation";
import type { Obligation } from "@/lib/domain/obligation/obligation";
import { standingOf } from "@/lib/domain/obligation/overlay";
import type { RuleSet } from "@/lib/domain/obligation/rule-set";
import { RULE_SETS } from "@/lib/domain/obligation/shipped-rule-sets";
import { triage } from "@/lib/domain/obligation/triage";
import { bySubject, factAt } from "@/lib/domain/provider/fact";
import type { OrganisationScope } from "../database";
import type { JudgedWorkload } from "../eligibility/workload-card";
import { headOf } from "./rule-set";
import { loadBody, situationOf } from "./store-situation";

/** What the texts make of a workload that is loaded, under the state of the texts asked for, and its level under every other. */
export async function obligationView(
  scope: OrganisationScope,
  { workload, facts: stated }: JudgedWorkload,
  { lights }: Pick<WorkloadView, "lights">,
  { asked, day }: { readonly asked: RuleSet; readonly day: string },
): Promise<WorkloadObligationView> {
  const facts = bySubject(stated).flatMap((subject) => factAt(subject, day) ?? []);
  const situation = situationOf(await loadBody(scope), workload);
  const provider = standingOf(facts, lights.qualified.answer, day);
  const history = RULE_SETS.map((set) => ({ ...headOf(set), level: triage(situation, set, { day, provider: null }).level }));
  return wire({ obligation: triage(situation, asked, { day, provider }), history });
}

type Computed = { obligation: Obligation; history: WorkloadObligationView["history"] };

/** The same, in the arrays that a contract declares. */
function wire(computed: Computed): WorkloadObligationView {
  return structuredClone(computed) as WorkloadObligationView;
}
