import type { Grade, Verdict } from "@/lib/domain/eligibility/verdict";
import type { OrganisationScope } from "../database";
import type { EstateTotals, StoredFigures } from "./estate-figures";
import type { Round } from "./store-results";

/** Totals over the workloads of a round. */
export async function totalsOf(scope: OrganisationScope, { projectId, round, editionId }: Round): Promise<EstateTotals> {
  const groups = await scope.tx.$queryRaw<
    { verdict: Verdict; evidence: Grade; workloads: number; needed: number; missing: number }[]
  >`
    SELECT verdict, evidence, count(*)::int AS workloads, sum(needed)::float8 AS needed, sum(missing)::float8 AS missing
    FROM workload_result WHERE project_id = ${projectId}::uuid AND round = ${round} AND edition_id = ${editionId}
    GROUP BY verdict, evidence`;
  const blocking = await scope.tx.$queryRaw<{ key: string; verdict: Verdict; workloads: number }[]>`
    SELECT blocking_service AS key, verdict, count(*)::int AS workloads
    FROM workload_result WHERE project_id = ${projectId}::uuid AND round = ${round} AND edition_id = ${editionId}
      AND blocking_service IS NOT NULL
    GROUP BY blocking_service, verdict`;
  return { groups, blocking };
}

/** Resources of a round per shape, workloads taken together. */
export async function resourcesPerShape(
  scope: OrganisationScope,
  { projectId, round }: Pick<Round, "projectId" | "round">,
): Promise<{ shapeId: bigint; resources: number }[]> {
  return scope.tx.$queryRaw<{ shapeId: bigint; resources: number }[]>`
    SELECT shape_id AS "shapeId", sum(resources)::float8 AS resources
    FROM workload_shape WHERE project_id = ${projectId}::uuid AND round = ${round} GROUP BY shape_id ORDER BY shape_id`;
}

export async function putSummary(
  scope: OrganisationScope,
  { projectId, round, editionId }: Round,
  figures: StoredFigures,
): Promise<void> {
  await scope.tx.$executeRaw`
    INSERT INTO estate_summary (organisation_id, project_id, round, edition_id, document)
    VALUES (${scope.organisationId}::uuid, ${projectId}::uuid, ${round}, ${editionId}, ${JSON.stringify(figures)})
    ON CONFLICT (project_id, round, edition_id) DO UPDATE SET document = excluded.document, computed_at = now()`;
}

export interface StoredEstate {
  readonly currentImport: number;
  readonly groupingKind: string;
  readonly groupingTag: string | null;
  readonly figures: StoredFigures | null;
  readonly importedAt: Date | null;
  readonly recomputing: boolean;
  readonly newerEdition: boolean;
}

/** The visible state of a project with its figures: one query, whatever the size of the estate. Null: no such project here, or archived. */
export async function loadEstate(scope: OrganisationScope, projectId: string): Promise<StoredEstate | null> {
  const rows = await scope.tx.$queryRaw<
    (Omit<StoredEstate, "figures"> & { document: string | null })[]
  >`/* prepared read-estate */
    SELECT p.current_import AS "currentImport", p.grouping_kind AS "groupingKind", p.grouping_tag AS "groupingTag", s.document,
      (SELECT i.applied_at FROM inventory_import i WHERE i.project_id = p.id AND i.number = p.current_import) AS "importedAt",
      EXISTS (SELECT FROM job j WHERE j.organisation_id = p.organisation_id AND j.project_id = p.id
        AND j.state IN ('waiting', 'running') AND j.kind NOT IN ('plan-import', 'make-report')) AS recomputing,
      EXISTS (SELECT FROM catalogue_edition e JOIN catalogue_edition n ON n.effective_from <= current_date
        AND (n.effective_from, n.published_at) > (e.effective_from, e.published_at) WHERE e.id = p.edition_id) AS "newerEdition"
    FROM project p
    LEFT JOIN estate_summary s ON s.project_id = p.id AND s.round = p.round AND s.edition_id = p.edition_id
    WHERE p.id = ${projectId}::uuid AND p.organisation_id = ${scope.organisationId}::uuid AND p.archived_at IS NULL`;
  const [row] = rows;
  if (!row) return null;
  const { document, ...rest } = row;
  return { ...rest, figures: document === null ? null : (JSON.parse(document) as StoredFigures) };
}
