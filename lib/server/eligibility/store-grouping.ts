import type { WorkloadRule } from "@/lib/domain/inventory/workload-rule";
import { TENANT_WORKLOAD } from "@/lib/domain/microsoft365/tenant-workload";
import type { OrganisationScope } from "../database";
import { Prisma } from "../generated/client";

export interface GroupedPlace {
  readonly subscription: string | null;
  readonly resourceGroup: string | null;
  /** Value of the tag of the rule, null without it or by another rule. */
  readonly value: string | null;
}
interface Place {
  readonly projectId: string;
  readonly currentImport: number;
}

/** PostgreSQL cannot read a JSON text that escapes a NUL or half a character: such tags count as none here. */
const READABLE = Prisma.sql`g.tags IS NOT NULL AND g.tags !~* '\\\\u(0000|d[89a-f])'`;

function visible({ projectId, currentImport }: Place): Prisma.Sql {
  return Prisma.sql`v.project_id = ${projectId}::uuid AND v.from_import <= ${currentImport}
    AND (v.to_import IS NULL OR v.to_import > ${currentImport})`;
}

function valueUnder(tag: string): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${READABLE} THEN (SELECT min(t.value) FROM jsonb_each_text(g.tags::jsonb) t WHERE lower(t.key) = ${tag.toLowerCase()}) END`;
}

/**
 * What a rule looks at, each combination once, over the visible resources that no pin holds. It reads the whole estate, which
 * a page never may: it is allowed here because somebody asks for it explicitly, about to make a rare and far-reaching change.
 */
export async function groupedPlaces(scope: OrganisationScope, place: Place, rule: WorkloadRule): Promise<GroupedPlace[]> {
  const [tags, value] =
    rule.kind === "tag" ? [Prisma.sql`v.tags`, valueUnder(rule.tag)] : [Prisma.sql`NULL::text AS tags`, Prisma.sql`NULL::text`];
  return scope.tx.$queryRaw<GroupedPlace[]>`
    SELECT DISTINCT g.subscription, g.resource_group AS "resourceGroup", ${value} AS value
    FROM (SELECT DISTINCT v.subscription, v.resource_group, ${tags} FROM resource_version v
      WHERE ${visible(place)}
        AND NOT EXISTS (SELECT FROM workload_pin p WHERE p.project_id = v.project_id AND p.resource_key = v.key)) g`;
}

/** Tag names of the visible resources, most frequent first. Reads the whole estate, for the same reason. */
export async function tagNames(
  scope: OrganisationScope,
  place: Place,
  limit: number,
): Promise<{ tag: string; resources: number }[]> {
  return scope.tx.$queryRaw<{ tag: string; resources: number }[]>`
    SELECT min(t.tag COLLATE "C") AS tag, sum(g.resources)::int AS resources
    FROM (SELECT v.tags, count(*) AS resources FROM resource_version v WHERE ${visible(place)} GROUP BY v.tags) g
      CROSS JOIN LATERAL jsonb_object_keys(CASE WHEN ${READABLE} THEN g.tags::jsonb ELSE '{}'::jsonb END) AS t(tag)
    GROUP BY lower(t.tag) ORDER BY sum(g.resources) DESC, lower(t.tag) LIMIT ${limit}`;
}

export interface ShownWorkload {
  readonly id: string;
  readonly grouping: string;
  readonly key: string;
  readonly name: string;
  readonly owner: string | null;
  /** Whether anybody said anything of it: owner, criticality, data categories, what its obligation needs. */
  readonly described: boolean;
  readonly pins: number;
}

/** Workloads with a resource in the visible state. */
export async function shownWorkloads(
  scope: OrganisationScope,
  given: { projectId: string; round: number; editionId: string },
): Promise<ShownWorkload[]> {
  return scope.tx.$queryRaw<ShownWorkload[]>`
    SELECT w.id, w.grouping, w.key, w.name, w.owner,
      (w.owner IS NOT NULL OR w.criticality IS NOT NULL OR coalesce(cardinality(w.data_categories), 0) > 0
        OR w.harms_examined OR cardinality(w.harms) > 0
        OR num_nonnulls(w.vital_system, w.hosting, w.nature, w.engaged_on, w.go_live_on, w.contract_ends_on, w.licence_ends_on) > 0
      ) AS described,
      (SELECT count(*)::int FROM workload_pin p WHERE p.workload_id = w.id) AS pins
    FROM workload_result r JOIN workload w ON w.id = r.workload_id
    WHERE r.project_id = ${given.projectId}::uuid AND r.round = ${given.round} AND r.edition_id = ${given.editionId}
      AND w.grouping <> ${TENANT_WORKLOAD.grouping}
    ORDER BY r.sort_key, w.id`;
}

export async function putRule(scope: OrganisationScope, projectId: string, rule: WorkloadRule): Promise<void> {
  await scope.tx.project.updateMany({
    where: { id: projectId, organisationId: scope.organisationId },
    data: { groupingKind: rule.kind, groupingTag: rule.kind === "tag" ? rule.tag : null },
  });
}
