import type { DossierFilters } from "@/lib/contract/dossier";
import type { Verdict } from "@/lib/domain/eligibility/verdict";
import { sortKey } from "@/lib/domain/inventory/sort-key";
import type { OrganisationScope } from "../database";
import { SEVERITY_RANK } from "../eligibility/blocking";
import type { Round } from "../eligibility/store-results";
import { type ListedWorkload, NIL } from "../eligibility/store-workload";
import { Prisma } from "../generated/client";
import type { Span } from "./dossier";

export interface DossierRow extends ListedWorkload {
  readonly grouping: string;
  readonly engagedOn: Date | null;
  readonly goLiveOn: Date | null;
  readonly contractEndsOn: Date | null;
  readonly licenceEndsOn: Date | null;
  /** JSON text of the first of what blocks; null where nothing does. */
  readonly blocker: string | null;
}
export type Place = Pick<DossierRow, "severity" | "sortKey" | "id">;

const LAST = "\u{10FFFF}";
const START: Place = { severity: -1, sortKey: "", id: NIL };

function wanted({ projectId, round, editionId }: Round, { verdict, blocking, search }: DossierFilters): Prisma.Sql {
  const prefix = sortKey(search ?? "");
  return Prisma.join(
    [
      Prisma.sql`r.project_id = ${projectId}::uuid AND r.round = ${round} AND r.edition_id = ${editionId}`,
      ...(verdict ? [Prisma.sql`r.severity = ${SEVERITY_RANK[verdict]}`] : []),
      ...(blocking ? [Prisma.sql`r.blocking_service = ${blocking}`] : []),
      ...(prefix ? [Prisma.sql`r.sort_key >= ${prefix} AND r.sort_key < ${prefix + LAST}`] : []),
    ],
    " AND ",
  );
}

/** Workloads of a dossier, the worst verdict first, then by name; `after` is the last one seen. */
export function pageOfDossier(
  scope: OrganisationScope,
  round: Round,
  filters: DossierFilters,
  after: Place | null,
  limit: number,
): Promise<DossierRow[]> {
  const place = after ?? START;
  return scope.tx.$queryRaw<DossierRow[]>`
    SELECT w.id, w.grouping, w.name, w.key, w.owner, w.criticality, coalesce(w.data_categories, '{}') AS "dataCategories", w.harms,
      w.harms_examined AS "harmsExamined", w.vital_system AS "vitalSystem", w.hosting, w.nature, w.engaged_on AS "engagedOn",
      w.go_live_on AS "goLiveOn", w.contract_ends_on AS "contractEndsOn", w.licence_ends_on AS "licenceEndsOn", r.verdict, r.severity,
      r.sort_key AS "sortKey", r.resources, r.evidence, r.needed, r.missing, r.blocking_service AS "blockingService",
      r.blocking_rule AS "blockingRule", (r.document::json->'blocking'->0->'finding')::text AS blocker
    FROM (SELECT r.* FROM workload_result r
      WHERE ${wanted(round, filters)} AND (r.severity, r.sort_key, r.workload_id) > (${place.severity}, ${place.sortKey}, ${place.id}::uuid)
      ORDER BY r.severity, r.sort_key, r.workload_id LIMIT ${limit}) r
    JOIN workload w ON w.id = r.workload_id
    ORDER BY r.severity, r.sort_key, r.workload_id`;
}

/** The last of so many workloads, in the same order; null where there are fewer. */
export async function placeAtEnd(
  scope: OrganisationScope,
  round: Round,
  filters: DossierFilters,
  { after, limit }: Span,
): Promise<Place | null> {
  const place = after ?? START;
  const rows = await scope.tx.$queryRaw<Place[]>`
    SELECT r.severity, r.sort_key AS "sortKey", r.workload_id AS id FROM workload_result r
    WHERE ${wanted(round, filters)} AND (r.severity, r.sort_key, r.workload_id) > (${place.severity}, ${place.sortKey}, ${place.id}::uuid)
    ORDER BY r.severity, r.sort_key, r.workload_id LIMIT 1 OFFSET ${limit - 1}`;
  return rows[0] ?? null;
}

export interface NamedWorkload extends Place, Pick<DossierRow, "name" | "key" | "grouping" | "resources"> {
  readonly verdict: Verdict;
}

/** The same workloads in the same order, with no more than their names, their verdicts and how many resources each has. */
export function pageOfNames(
  scope: OrganisationScope,
  round: Round,
  filters: DossierFilters,
  after: Place | null,
  limit: number,
): Promise<NamedWorkload[]> {
  const place = after ?? START;
  return scope.tx.$queryRaw<NamedWorkload[]>`
    SELECT r.workload_id AS id, r.severity, r.sort_key AS "sortKey", r.resources, r.verdict, w.name, w.key, w.grouping
    FROM (SELECT r.* FROM workload_result r
      WHERE ${wanted(round, filters)} AND (r.severity, r.sort_key, r.workload_id) > (${place.severity}, ${place.sortKey}, ${place.id}::uuid)
      ORDER BY r.severity, r.sort_key, r.workload_id LIMIT ${limit}) r
    JOIN workload w ON w.id = r.workload_id
    ORDER BY r.severity, r.sort_key, r.workload_id`;
}

export interface VerdictTotal {
  readonly verdict: Verdict;
  readonly workloads: number;
  readonly resources: number;
}

/** What the results hold under the filters: what the lines of a file are compared with. */
export function totalsByVerdict(scope: OrganisationScope, round: Round, filters: DossierFilters): Promise<VerdictTotal[]> {
  return scope.tx.$queryRaw<VerdictTotal[]>`
    SELECT r.verdict, count(*)::int AS workloads, sum(r.resources)::float8 AS resources FROM workload_result r
    WHERE ${wanted(round, filters)} GROUP BY r.verdict`;
}

export interface ResourceOfDossier {
  readonly id: bigint;
  readonly workloadId: string;
  readonly key: string;
  readonly name: string;
  readonly sortKey: string;
  readonly type: string;
  readonly sourceType: string | null;
  readonly resourceGroup: string | null;
  readonly subscription: string | null;
  readonly location: string | null;
  readonly shapeId: bigint;
}

/** Visible resources of some workloads, workload by workload in the order given, each by name; after a resource of the first of them. */
export function resourcesOfWorkloads(
  scope: OrganisationScope,
  { projectId, currentImport }: { projectId: string; currentImport: number },
  workloadIds: readonly string[],
  after: Pick<ResourceOfDossier, "sortKey" | "id"> | null,
  limit: number,
): Promise<ResourceOfDossier[]> {
  return scope.tx.$queryRaw<ResourceOfDossier[]>`
    SELECT v.id, v.workload_id AS "workloadId", v.key, v.name, v.sort_key AS "sortKey", v.type, v.source_type AS "sourceType",
      v.resource_group AS "resourceGroup", v.subscription, v.location, v.shape_id AS "shapeId"
    FROM unnest(${[...workloadIds]}::uuid[]) WITH ORDINALITY AS w(id, place)
    CROSS JOIN LATERAL (SELECT v.* FROM resource_version v
      WHERE v.project_id = ${projectId}::uuid AND v.workload_id = w.id
        AND v.from_import <= ${currentImport} AND (v.to_import IS NULL OR v.to_import > ${currentImport})
        AND (v.sort_key, v.id) > (${after?.sortKey ?? ""}, ${String(after?.id ?? 0)}::bigint)
      ORDER BY v.sort_key, v.id LIMIT ${limit}) v
    ORDER BY w.place, v.sort_key, v.id`;
}

/** What people have said, as one text that is another as soon as any of it is: names, facts, derogations, and when results were written. */
export async function statedText(scope: OrganisationScope, { projectId, round, editionId }: Round): Promise<string> {
  const rows = await scope.tx.$queryRaw<{ stated: string }[]>`
    SELECT json_build_array(o.name, o.legal_form, o.statuses, p.name,
      (SELECT computed_at FROM estate_summary s WHERE s.project_id = p.id AND s.round = ${round} AND s.edition_id = ${editionId}),
      (SELECT json_build_array(count(*), sum(revision)) FROM workload WHERE organisation_id = p.organisation_id AND project_id = p.id),
      (SELECT json_build_array(count(*), sum(revision)) FROM derogation WHERE organisation_id = p.organisation_id AND project_id = p.id))::text AS stated
    FROM project p JOIN organisation o ON o.id = p.organisation_id
    WHERE p.id = ${projectId}::uuid AND p.organisation_id = ${scope.organisationId}::uuid`;
  return rows[0]?.stated ?? "";
}
