import type { StoredAudit } from "../audit-trail/store-audit";
import type { AdministrationScope } from "../database";

/** Rows of the platform's chain, newest first, before a sequence. */
export function pageOfPlatformAudit({ tx }: AdministrationScope, before: number | null, limit: number): Promise<StoredAudit[]> {
  return tx.$queryRaw<StoredAudit[]>`
    SELECT a.sequence::int AS sequence, to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, a.person_id AS "personId",
      p.name AS "personName", a.action, a.subject, a.detail, a.request_id AS "requestId", a.previous_hash AS "previousHash", a.hash
    FROM (SELECT * FROM platform_audit_event WHERE ${before}::int IS NULL OR sequence < ${before}::int ORDER BY sequence DESC LIMIT ${limit}) a
    LEFT JOIN person p ON p.id = a.person_id
    ORDER BY a.sequence DESC`;
}

/** Names of people and organisations, by id: the administration knows no others. */
export async function namesForAdministration({ tx }: AdministrationScope, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...ids];
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM person WHERE id = ANY (${wanted}::uuid[])
    UNION ALL SELECT id, name FROM organisation WHERE id = ANY (${wanted}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
