import { cellsOf, firstNames, pressingOf, toName } from "@/lib/domain/dashboard/compose-decisions";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { exposureOf } from "@/lib/domain/dashboard/exposure";
import { knownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import { decidedGroups } from "../decision/decided-groups";
import type { Round } from "../eligibility/store-results";
import { findingView } from "../eligibility/view-finding";
import { blockersOf, ownersHeldBack } from "./store-blockers";
import { type ProjectHead, workloadsNamed } from "./store-dashboard-facts";

type Decided = Pick<Dashboard, "decisions" | "pressing" | "exposure" | "blockers">;
const BLOCKERS_SHOWN = 10;
const OWNERS_SHOWN = 3;

/** What is decided of the workloads that a project shows, what presses, what holds them back, and what the decisions change. */
export async function loadDecided(
  scope: OrganisationScope,
  projectId: string,
  { round, editionId, currentImport, plansAlone }: ProjectHead,
  day: string,
): Promise<Decided> {
  if (editionId === null || currentImport === 0)
    return { decisions: cellsOf([]), pressing: [], exposure: exposureOf([], "unknown"), blockers: [] };
  const at = { projectId, round, editionId };
  const groups = await decidedGroups(scope, at, day);
  const exposed = groups.map(({ workloads, hosting, decision: { outcome } }) => ({ workloads, hosting, outcome }));
  return {
    decisions: { ...cellsOf(groups), named: await namedIn(scope, toName(groups)) },
    pressing: await named(scope, pressingOf(groups)),
    exposure: exposureOf(exposed, plansAlone ? "unknown" : "exposed"),
    blockers: await loadBlockers(scope, at),
  };
}

async function namedIn(scope: OrganisationScope, wanted: ReturnType<typeof toName>): Promise<Dashboard["decisions"]["named"]> {
  const ids = wanted.flatMap((one) => one.ids);
  const names = new Map((ids.length > 0 ? await workloadsNamed(scope, ids) : []).map(({ id, name }) => [id, name]));
  return wanted.map((one) => ({ outcome: one.outcome, names: firstNames(one.ids.flatMap((id) => names.get(id) ?? [])) }));
}

async function named(scope: OrganisationScope, pressing: ReturnType<typeof pressingOf>): Promise<Dashboard["pressing"]> {
  if (pressing.length === 0) return [];
  const rows = await workloadsNamed(
    scope,
    pressing.map(({ workloadId }) => workloadId),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return pressing.map(({ workloadId, ...rest }) => {
    const { name = "", owner = null } = byId.get(workloadId) ?? {};
    return { workloadId, name, owner, ...rest };
  });
}

async function loadBlockers(scope: OrganisationScope, at: Round): Promise<Dashboard["blockers"]> {
  const { compiled } = await knownEdition(scope, at.editionId);
  const stored = await blockersOf(scope, at, BLOCKERS_SHOWN);
  const keys = [...new Set(stored.map(({ key }) => key))];
  const owners = await ownersHeldBack(scope, at, keys, OWNERS_SHOWN);
  return stored.map(({ key, verdict, workloads, frees, finding }) => {
    const { service, because, remedy, evidence } = findingView(finding, compiled.lookup);
    const those = owners.filter((one) => one.key === key && one.verdict === verdict).map(({ owner }) => owner);
    return { service, verdict, workloads, frees, because, remedy, evidence, owners: those };
  });
}
