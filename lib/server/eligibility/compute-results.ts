import { noVerdicts } from "@/lib/domain/eligibility/severity";
import { assessWorkload } from "@/lib/domain/eligibility/workload";
import { TENANT_WORKLOAD } from "@/lib/domain/microsoft365/tenant-workload";
import { type KnownEdition, knownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import { findTenantWorkload } from "../microsoft365/store-tenant-workload";
import { loadTenantParts } from "../microsoft365/tenant-workload";
import { estateFigures, servicesOf } from "./estate-figures";
import { verdictsOf } from "./shape-verdicts";
import { loadWorkloadShapes, type Round, replaceResults, replaceWorkloadShapes, type WorkloadOutcome } from "./store-results";
import { putSummary, resourcesPerShape, totalsOf } from "./store-summary";

/** Workloads that one transaction of a job takes on at most. */
export const WORKLOADS_PER_STEP = 2_000;

/** Counts, for some workloads, the resources that import `currentImport` shows, per shape. Repeating it changes nothing. */
export async function computeWorkloadShapes(
  scope: OrganisationScope,
  given: { projectId: string; currentImport: number; round: number; workloadIds: readonly string[] },
): Promise<void> {
  refuseTooMany(given.workloadIds);
  await replaceWorkloadShapes(scope, given);
}

/** Judges some workloads by the shapes counted before. Returns how many have a result: those with at least one resource. */
export async function computeResults(
  scope: OrganisationScope,
  { workloadIds, ...round }: Round & { readonly workloadIds: readonly string[] },
): Promise<number> {
  refuseTooMany(workloadIds);
  const known = await knownEdition(scope, round.editionId);
  const workloads = await loadWorkloadShapes(scope, round, workloadIds);
  const verdicts = await verdictsOf(
    scope,
    known,
    workloads.flatMap((workload) => workload.shapes.map((shape) => shape.shapeId)),
  );
  const judged = workloads.map(({ id, name, shapes }) => {
    const parts = shapes.flatMap(({ shapeId, resources }) => {
      const verdict = verdicts.get(shapeId);
      return verdict ? [{ verdict, count: resources }] : [];
    });
    return { id, name, verdict: assessWorkload(parts) };
  });
  const outcomes = [...judged, ...(await tenantOutcome(scope, round.projectId, workloadIds, known))];
  await replaceResults(scope, round, workloadIds, outcomes);
  return outcomes.length;
}

/** The tenant's own, when it is among the workloads: it is judged by its services, and holds no resource. */
async function tenantOutcome(
  scope: OrganisationScope,
  projectId: string,
  workloadIds: readonly string[],
  known: KnownEdition,
): Promise<WorkloadOutcome[]> {
  const id = await findTenantWorkload(scope, projectId);
  if (id === null || !workloadIds.includes(id)) return [];
  const parts = await loadTenantParts(scope, projectId, known);
  if (parts.length === 0) return [];
  return [{ id, name: TENANT_WORKLOAD.name, verdict: { ...assessWorkload(parts), resources: noVerdicts() } }];
}

/** Writes the figures of the estate for a round whose results are complete. */
export async function writeSummary(scope: OrganisationScope, round: Round): Promise<void> {
  const known = await knownEdition(scope, round.editionId);
  const totals = await totalsOf(scope, round);
  const perShape = await resourcesPerShape(scope, round);
  const ids = perShape.map((row) => row.shapeId);
  const verdicts = await verdictsOf(scope, known, ids);
  const shapes = perShape.flatMap(({ shapeId, resources }) => {
    const verdict = verdicts.get(shapeId);
    return verdict ? [{ verdict, resources }] : [];
  });
  const { lookup } = known.compiled;
  const figures = estateFigures({ edition: known.edition, lookup }, totals, shapes);
  await putSummary(scope, round, { ...figures, services: servicesOf(shapes, lookup) });
}

function refuseTooMany(workloadIds: readonly string[]): void {
  if (workloadIds.length > WORKLOADS_PER_STEP)
    throw new Error(`one step takes ${WORKLOADS_PER_STEP} workloads at most, not ${workloadIds.length}`);
}
