import type { AuditFilter } from "@/lib/contract/audit";
import type { ChainRow } from "@/lib/domain/audit/chain";
import type { OrganisationScope } from "../database";
import { Prisma } from "../generated/client";

/** Days are those of the people who read: see `TIME_ZONE` of the interface. */
const ZONE = "Europe/Paris";

export type StoredAudit = ChainRow & { readonly personName: string | null };

/**
 * Rows of the organisation's chain, newest first, before a sequence. Each filter is a range of an index; the period is turned into
 * sequences first, since a chain is written one row after the other.
 */
export async function pageOfAudit(
  scope: OrganisationScope,
  filter: AuditFilter,
  before: number | null,
  limit: number,
): Promise<StoredAudit[]> {
  const organisation = Prisma.sql`a.organisation_id = ${scope.organisationId}::uuid`;
  const wanted = [
    organisation,
    ...(before === null ? [] : [Prisma.sql`a.sequence < ${before}`]),
    ...(filter.person ? [Prisma.sql`a.person_id = ${filter.person}::uuid`] : []),
    ...(filter.action ? [Prisma.sql`a.action = ${filter.action}`] : []),
    ...(filter.from ? [Prisma.sql`a.sequence >= (${first(scope, filter.from)})`] : []),
    ...(filter.to ? [Prisma.sql`a.sequence <= (${last(scope, filter.to)})`] : []),
  ];
  return scope.tx.$queryRaw<StoredAudit[]>`
    SELECT a.sequence::int AS sequence, to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, a.person_id AS "personId",
      p.name AS "personName", a.action, a.subject, a.detail, a.request_id AS "requestId", a.previous_hash AS "previousHash", a.hash
    FROM (SELECT a.* FROM audit_event a WHERE ${Prisma.join(wanted, " AND ")} ORDER BY a.sequence DESC LIMIT ${limit}) a
    LEFT JOIN person p ON p.id = a.person_id
    ORDER BY a.sequence DESC`;
}

function first(scope: OrganisationScope, day: string): Prisma.Sql {
  return Prisma.sql`SELECT sequence FROM audit_event WHERE organisation_id = ${scope.organisationId}::uuid
    AND at >= ${day}::date::timestamp AT TIME ZONE ${ZONE} ORDER BY at, sequence LIMIT 1`;
}

function last(scope: OrganisationScope, day: string): Prisma.Sql {
  return Prisma.sql`SELECT sequence FROM audit_event WHERE organisation_id = ${scope.organisationId}::uuid
    AND at < (${day}::date + 1)::timestamp AT TIME ZONE ${ZONE} ORDER BY at DESC, sequence DESC LIMIT 1`;
}

/** Names of people, projects, imports and workloads of the organisation, by id. */
export async function namesOf(scope: OrganisationScope, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const wanted = Prisma.sql`= ANY (${[...ids]}::uuid[])`;
  const rows = await scope.tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM person WHERE id ${wanted}
    UNION ALL SELECT id, name FROM organisation WHERE id ${wanted}
    UNION ALL SELECT id, name FROM project WHERE id ${wanted}
    UNION ALL SELECT id, name FROM workload WHERE id ${wanted}
    UNION ALL SELECT id, file_name FROM inventory_import WHERE id ${wanted}
    UNION ALL SELECT id, file_name FROM microsoft365_import WHERE id ${wanted}`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** People who are or were members or engaged. */
export function peopleOfOrganisation(scope: OrganisationScope): Promise<{ id: string; name: string }[]> {
  const here = Prisma.sql`organisation_id = ${scope.organisationId}::uuid`;
  return scope.tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT p.id, p.name FROM person p
    WHERE p.id IN (SELECT person_id FROM membership WHERE ${here} UNION SELECT person_id FROM engagement WHERE ${here})
    ORDER BY lower(p.name), p.id`;
}

/** Actions that occur: one probe of the index for each, however long the chain. */
export async function actionsOfOrganisation(scope: OrganisationScope): Promise<string[]> {
  const here = Prisma.sql`organisation_id = ${scope.organisationId}::uuid`;
  const rows = await scope.tx.$queryRaw<{ action: string }[]>`
    WITH RECURSIVE known(action) AS (
      (SELECT action FROM audit_event WHERE ${here} ORDER BY action LIMIT 1)
      UNION ALL
      SELECT (SELECT action FROM audit_event WHERE ${here} AND action > known.action ORDER BY action LIMIT 1)
      FROM known WHERE known.action IS NOT NULL)
    SELECT action FROM known WHERE action IS NOT NULL`;
  return rows.map(({ action }) => action);
}
