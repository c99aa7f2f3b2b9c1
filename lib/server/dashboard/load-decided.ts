import { cellsOf, firstNames, idsToName, pressingOf, toName, withNames } from "@/lib/domain/dashboard/compose-decisions";
import { keptReason, type SharedReason, type ToldReasons, toldReasons } from "@/lib/domain/dashboard/compose-reasons";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { exposureOf } from "@/lib/domain/dashboard/exposure";
import { byCell, byOutcome, withReasons } from "@/lib/domain/dashboard/foremost";
import type { OrganisationScope } from "../database";
import { decidedGroups, withMembers } from "../decision/decided-groups";
import { loadBlockers } from "./load-blockers";
import { type ProjectHead, workloadsNamed } from "./store-dashboard-facts";

type Decided = Pick<Dashboard, "decisions" | "pressing" | "exposure" | "blockers">;

/** What is decided of the workloads that a project shows, what presses, what holds them back, and what the decisions change. */
export async function loadDecided(
  scope: OrganisationScope,
  projectId: string,
  { round, editionId, currentImport, plansAlone }: ProjectHead,
  { day, cellNames }: { day: string; cellNames: boolean },
): Promise<Decided> {
  if (editionId === null || currentImport === 0)
    return { decisions: { ...cellsOf([]), waiting: [] }, pressing: [], exposure: exposureOf([], "unknown"), blockers: [] };
  const at = { projectId, round, editionId };
  const decided = await decidedGroups(scope, at, day);
  const reasons = toldReasons(decided);
  const groups = await withMembers(scope, at, decided, withReasons(cellNames ? byCell : byOutcome, decided, reasons));
  const exposed = groups.map(({ workloads, hosting, decision: { outcome } }) => ({ workloads, hosting, outcome }));
  const { cells, ...counts } = cellsOf(groups);
  const kept = cellNames ? withNames(cells, groups, await namesById(scope, idsToName(groups))) : cells;
  return {
    decisions: { ...counts, cells: kept, ...(await namedIn(scope, groups, reasons)) },
    pressing: await named(scope, pressingOf(groups)),
    exposure: exposureOf(exposed, plansAlone ? "unknown" : "exposed"),
    blockers: await loadBlockers(scope, at, groups),
  };
}

async function namedIn(
  scope: OrganisationScope,
  groups: Awaited<ReturnType<typeof withMembers>>,
  { why, waiting }: ToldReasons,
): Promise<Pick<Dashboard["decisions"], "named" | "waiting">> {
  const wanted = toName(groups);
  const idsOf = ({ places }: SharedReason) => places.flatMap((place) => groups[place]?.some ?? []);
  const nameOf = await namesById(scope, [...wanted.flatMap(({ ids }) => ids), ...waiting.flatMap(idsOf)]);
  const namesOf = (ids: readonly string[]) => firstNames(ids.flatMap((id) => nameOf(id) ?? []));
  const kept = (one: SharedReason) => keptReason(one, namesOf(idsOf(one)));
  const named = wanted.map(({ outcome, ids }) => {
    const reasons = why.filter((one) => one.outcome === outcome).map(kept);
    return { outcome, names: namesOf(ids), ...(reasons.length > 0 ? { why: reasons } : {}) };
  });
  return { named, waiting: waiting.map((one) => ({ ...kept(one), outcome: one.outcome })) };
}

async function namesById(scope: OrganisationScope, ids: readonly string[]): Promise<(id: string) => string | undefined> {
  const names = new Map((ids.length > 0 ? await workloadsNamed(scope, ids) : []).map(({ id, name }) => [id, name]));
  return (id) => names.get(id);
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
