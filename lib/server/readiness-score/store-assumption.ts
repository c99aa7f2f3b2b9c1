import type { AssumptionStatus } from "@/lib/domain/readiness/assumption";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";
import { Prisma } from "../generated/client";

export interface AssumptionFields {
  readonly statement: string;
  readonly dimension: string | null;
  readonly ownerId: string | null;
  /** ISO day. */
  readonly reviewOn: string | null;
}
export interface CheckedFields extends AssumptionFields {
  readonly status: AssumptionStatus;
  readonly finding: string;
}
export interface StoredAssumption extends CheckedFields {
  readonly id: string;
  readonly revision: number;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly changedBy: string;
  readonly changedAt: Date;
}
const SHOWN = Prisma.sql`id, statement, dimension, owner_id AS "ownerId", to_char(review_on, 'YYYY-MM-DD') AS "reviewOn", status, finding, revision,
  created_by AS "createdBy", created_at AS "createdAt", changed_by AS "changedBy", changed_at AS "changedAt"`;
const MOST = 500;

/** Open ones first, the nearest review first; then those that were checked, the latest first. */
export function assumptionsOf(scope: OrganisationScope, projectId: string): Promise<StoredAssumption[]> {
  return scope.tx.$queryRaw<StoredAssumption[]>`
    SELECT ${SHOWN} FROM assumption WHERE project_id = ${projectId}::uuid AND organisation_id = ${scope.organisationId}::uuid
    ORDER BY status <> 'open', CASE WHEN status = 'open' THEN review_on END NULLS LAST, CASE WHEN status <> 'open' THEN changed_at END DESC,
      created_at, id LIMIT ${MOST}`;
}

/** An assumption of the project, locked; a foreign or unknown id is NotFound. */
export async function lockAssumption(scope: OrganisationScope, projectId: string, id: string): Promise<StoredAssumption> {
  const [row] = await scope.tx.$queryRaw<StoredAssumption[]>`
    SELECT ${SHOWN} FROM assumption
    WHERE id = ${id}::uuid AND project_id = ${projectId}::uuid AND organisation_id = ${scope.organisationId}::uuid FOR UPDATE`;
  if (!row) throw new NotFound();
  return row;
}

export async function insertAssumption(
  scope: OrganisationScope,
  projectId: string,
  { statement, dimension, ownerId, reviewOn }: AssumptionFields,
): Promise<string> {
  const [row] = await scope.tx.$queryRaw<{ id: string }[]>`
    INSERT INTO assumption (organisation_id, project_id, statement, dimension, owner_id, review_on, created_by, changed_by)
    VALUES (${scope.organisationId}::uuid, ${projectId}::uuid, ${statement}, ${dimension}, ${ownerId}::uuid, ${reviewOn}::date,
      ${scope.person?.id}::uuid, ${scope.person?.id}::uuid) RETURNING id`;
  return row?.id ?? "";
}

/** Writes the fields over a locked assumption: its new revision. */
export async function writeAssumption(scope: OrganisationScope, id: string, fields: CheckedFields, now: Date): Promise<number> {
  const { reviewOn, ...rest } = fields;
  const { revision } = await scope.tx.assumption.update({
    where: { organisationId_id: { organisationId: scope.organisationId, id } },
    data: {
      ...rest,
      reviewOn: reviewOn === null ? null : new Date(reviewOn),
      revision: { increment: 1 },
      changedBy: scope.person?.id ?? "",
      changedAt: now,
    },
    select: { revision: true },
  });
  return revision;
}

/** Who may own an assumption: present members, and consultants whose engagement runs. */
export function peopleOfOrganisation(
  scope: OrganisationScope,
  now: Date,
): Promise<{ readonly personId: string; readonly name: string }[]> {
  return scope.tx.$queryRaw<{ personId: string; name: string }[]>`
    SELECT p.id AS "personId", p.name FROM person p WHERE p.id IN (
      SELECT person_id FROM membership WHERE organisation_id = ${scope.organisationId}::uuid AND ended_at IS NULL
      UNION SELECT person_id FROM engagement WHERE organisation_id = ${scope.organisationId}::uuid AND accepted_at IS NOT NULL
        AND ended_at IS NULL AND ends_at > ${now})
    ORDER BY name_key(p.name) COLLATE "C", p.id`;
}
