import type { WorkloadRow } from "@/lib/contract/eligibility";
import { workloadsIn } from "@/lib/domain/dashboard/decided-cells";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { knownEdition } from "../catalogue/edition-cache";
import { keptDashboard } from "../dashboard/kept-dashboard";
import type { OrganisationScope } from "../database";
import { decidesOn, decisionsOf } from "../decision/decisions-of";
import { encodeCursor, pageFrom } from "../inventory/cursor";
import { loadProject } from "../inventory/store-project";
import { findWorkloads, isNarrowed, placeIn, type WorkloadsAsked } from "./find-workloads";
import type { ListedWorkload } from "./store-workload";
import { workloadRow } from "./view-workload";

interface WorkloadPage {
  readonly items: WorkloadRow[];
  readonly next: string | null;
  readonly total: number | null;
}

/** One page of the workloads of the visible state. */
export async function workloadPage(scope: OrganisationScope, input: WorkloadsAsked): Promise<WorkloadPage> {
  const now = new Date();
  const project = await loadProject(scope, input.projectId);
  if (project.editionId === null || project.currentImport === 0) return { items: [], next: null, total: 0 };
  const known = await knownEdition(scope, project.editionId);
  const round = { projectId: project.id, round: project.round, editionId: project.editionId };
  const decisions = decisionsOf(scope, round, await decidesOn(scope, known, wallTime(now).day));
  const { rows, leftAt } = await findWorkloads(scope, round, input, decisions);
  const cursor = (row: ListedWorkload) => [placeIn(input, row), row.sortKey, row.id];
  const { items, next } = pageFrom(
    rows,
    input.limit,
    ({ row, today }) => workloadRow(row, known.compiled.lookup, today),
    ({ row }) => cursor(row),
  );
  const page = { items, next: next ?? (leftAt && encodeCursor(cursor(leftAt))) };
  return { ...page, total: await totalOf(scope, input, page, now) };
}

/** How many there are: all are here, or the figures of the dashboard say so, while nothing happened since they were computed. */
async function totalOf(
  scope: OrganisationScope,
  input: WorkloadsAsked,
  { items, next }: Omit<WorkloadPage, "total">,
  now: Date,
): Promise<number | null> {
  if (input.after !== undefined) return null;
  if (next === null) return items.length;
  const counted = isNarrowed(input) || input.verdict !== undefined;
  if (!counted || input.blocking !== undefined || input.search) return null;
  const kept = await keptDashboard(scope, input.projectId, now);
  return kept && workloadsIn(kept.dashboard.decisions.cells, input);
}
