import type { WorkloadVerdict } from "@/lib/domain/eligibility/verdict";
import { sortKey } from "@/lib/domain/inventory/sort-key";
import type { OrganisationScope } from "../database";
import { blockingKey, blockingReasons, freedAlone, SEVERITY_RANK } from "./blocking";

/** Which results: one round of a project under one edition. */
export interface Round {
  readonly projectId: string;
  readonly round: number;
  readonly editionId: string;
}

/** Counts the visible resources of some workloads per shape, in place of what the round had for them. */
export async function replaceWorkloadShapes(
  scope: OrganisationScope,
  given: { projectId: string; currentImport: number; round: number; workloadIds: readonly string[] },
): Promise<void> {
  const { projectId, currentImport, round } = given;
  const ids = [...given.workloadIds];
  await scope.tx
    .$executeRaw`DELETE FROM workload_shape WHERE project_id = ${projectId}::uuid AND round = ${round} AND workload_id = ANY(${ids}::uuid[])`;
  await scope.tx.$executeRaw`
    INSERT INTO workload_shape (organisation_id, project_id, round, workload_id, shape_id, resources)
    SELECT ${scope.organisationId}::uuid, ${projectId}::uuid, ${round}, workload_id, shape_id, count(*)
    FROM resource_version
    WHERE project_id = ${projectId}::uuid AND workload_id = ANY(${ids}::uuid[])
      AND from_import <= ${currentImport} AND (to_import IS NULL OR to_import > ${currentImport})
    GROUP BY workload_id, shape_id`;
}

export interface WorkloadShapes {
  readonly id: string;
  readonly name: string;
  readonly shapes: readonly { readonly shapeId: bigint; readonly resources: number }[];
}

/** Some workloads with their shapes; a workload without a resource in the round is left out. */
export async function loadWorkloadShapes(
  scope: OrganisationScope,
  { projectId, round }: Pick<Round, "projectId" | "round">,
  workloadIds: readonly string[],
): Promise<WorkloadShapes[]> {
  const rows = await scope.tx.$queryRaw<{ id: string; name: string; shapeId: bigint; resources: number }[]>`
    SELECT w.id, w.name, s.shape_id AS "shapeId", s.resources
    FROM workload_shape s JOIN workload w ON w.id = s.workload_id
    WHERE s.project_id = ${projectId}::uuid AND s.round = ${round} AND s.workload_id = ANY(${[...workloadIds]}::uuid[])
    ORDER BY w.id, s.shape_id`;
  const found = new Map<string, { id: string; name: string; shapes: { shapeId: bigint; resources: number }[] }>();
  for (const { id, name, shapeId, resources } of rows) {
    const workload = found.get(id) ?? { id, name, shapes: [] };
    found.set(id, workload);
    workload.shapes.push({ shapeId, resources });
  }
  return [...found.values()];
}

export interface WorkloadOutcome {
  readonly id: string;
  readonly name: string;
  readonly verdict: WorkloadVerdict;
}

/** Writes the results of some workloads in place of those they had; a workload of the batch without outcome has none afterwards. */
export async function replaceResults(
  scope: OrganisationScope,
  round: Round,
  workloadIds: readonly string[],
  outcomes: readonly WorkloadOutcome[],
): Promise<void> {
  await scope.tx.$executeRaw`
    DELETE FROM workload_result WHERE project_id = ${round.projectId}::uuid AND round = ${round.round} AND edition_id = ${round.editionId}
      AND workload_id = ANY(${[...workloadIds]}::uuid[])`;
  const of = outcomes.map((outcome) => outcome.verdict);
  const needed = of.map((verdict) => verdict.completeness.needed);
  await scope.tx.$executeRaw`
    INSERT INTO workload_result (organisation_id, project_id, round, edition_id, workload_id, verdict, severity, sort_key, resources,
      evidence, needed, missing, blocking_service, blocking_rule, blocking_reasons, freed_alone, document)
    SELECT ${scope.organisationId}::uuid, ${round.projectId}::uuid, ${round.round}, ${round.editionId}, *
    FROM unnest(${outcomes.map(({ id }) => id)}::uuid[], ${of.map(({ verdict }) => verdict)}::text[],
      ${of.map(({ verdict }) => SEVERITY_RANK[verdict])}::int[], ${outcomes.map(({ name }) => sortKey(name))}::text[],
      ${of.map(resourcesOf)}::int[], ${of.map(({ evidence }) => evidence)}::text[], ${needed}::int[],
      ${of.map(({ completeness }) => completeness.needed - completeness.reported)}::int[],
      ${of.map(({ blocking }) => blockingKey(blocking[0]))}::text[], ${of.map(({ blocking }) => blocking[0]?.ruleId ?? null)}::text[],
      ${of.map(({ blocking }) => JSON.stringify(blockingReasons(blocking)))}::jsonb[], ${of.map(freedAlone)}::bool[],
      ${of.map((verdict) => JSON.stringify(verdict))}::text[])`;
}

function resourcesOf({ resources }: WorkloadVerdict): number {
  return Object.values(resources).reduce((sum, count) => sum + count, 0);
}

/** Workloads of a project in the order of their ids, for going through them batch by batch. */
export async function nextWorkloadIds(
  scope: OrganisationScope,
  projectId: string,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM workload
    WHERE organisation_id = ${scope.organisationId}::uuid AND project_id = ${projectId}::uuid
      AND (${after}::uuid IS NULL OR id > ${after}::uuid)
    ORDER BY id LIMIT ${limit}`;
  return rows.map((row) => row.id);
}
