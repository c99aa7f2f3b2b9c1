import type { OrganisationScope } from "../database";

export interface Candidate {
  readonly personId: string;
  readonly name: string;
}

/**
 * Who may read: consultants whose engagement runs; project leads too while there are fewer than two of those, since two people are
 * needed (decision 0015).
 */
export async function candidatesOf(scope: OrganisationScope, now: Date): Promise<Candidate[]> {
  const rows = await scope.tx.$queryRaw<(Candidate & { consultant: boolean })[]>`
    SELECT e.person_id AS "personId", p.name, true AS consultant FROM engagement e JOIN person p ON p.id = e.person_id
    WHERE e.organisation_id = ${scope.organisationId}::uuid AND e.accepted_at IS NOT NULL AND e.ended_at IS NULL AND e.ends_at > ${now}
      AND NOT EXISTS (SELECT FROM membership m WHERE m.organisation_id = e.organisation_id AND m.person_id = e.person_id AND m.ended_at IS NULL)
    UNION ALL
    SELECT m.person_id, p.name, false FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.organisation_id = ${scope.organisationId}::uuid AND m.ended_at IS NULL AND m.role = 'project-lead'
    ORDER BY 3 DESC, 2, 1`;
  const consultants = rows.filter(({ consultant }) => consultant);
  const shown = consultants.length >= 2 ? consultants : rows;
  return shown.map(({ personId, name }) => ({ personId, name }));
}
