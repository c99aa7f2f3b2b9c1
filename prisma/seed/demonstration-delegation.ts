import { graphExport } from "@/lib/domain/sandbox/resource-group";
import { DELEGATION } from "@/lib/server/access/demo-accounts";
import { sayOfWorkloads } from "@/lib/server/jobs/say-of-workloads";
import { listDecisions } from "@/lib/server/programme/list-decisions";
import { proposeDecision } from "@/lib/server/programme/propose-decision";
import { COMMON, delegationRows, LEARNERS, REFUSAL, SAID } from "./demonstration-delegation.data";
import { ensureOrganisation } from "./demonstration-organisation";
import { asTeam, emailOf } from "./demonstration-people";
import { bringLearners, study } from "./demonstration-training";
import { importOnce, workOff } from "./import-once";

/** A body that must not move: its information is classified, and its committee has written down that it stays. */
export async function seedDelegation(): Promise<void> {
  const [where] = await ensureOrganisation({
    name: DELEGATION.organisation,
    legalForm: "administration_etat",
    statuses: [],
    members: DELEGATION.people,
    consultant: emailOf("consultant"),
    mission: "Avis sur la migration",
    projects: [{ name: "Avis sur la migration", tag: "application" }],
  });
  if (!where) return;
  await asTeam(DELEGATION, async ({ lead, executive }) => {
    await importOnce(lead, where, "resource-graph-delegation.json", graphExport(delegationRows()));
    await sayOfWorkloads(lead, where, SAID, COMMON);
    await workOff();
    if ((await listDecisions(lead, where)).items.length > 0) return;
    await bringLearners(lead, where, LEARNERS);
    await study(executive, where, 1);
    await proposeDecision(lead, { ...where, gate: "training", outcome: "no-go", note: REFUSAL });
  });
}
