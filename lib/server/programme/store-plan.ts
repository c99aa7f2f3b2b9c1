import type { Role } from "@/lib/domain/access/policy";
import type { Phase } from "@/lib/domain/programme/phase";
import type { Letter, Responsibility } from "@/lib/domain/programme/responsibility";
import type { OrganisationScope } from "../database";

export interface StoredDue {
  readonly gate: Phase;
  readonly dueOn: string;
  readonly revision: number;
  readonly at: Date;
}

export function duesOf(scope: OrganisationScope, projectId: string): Promise<StoredDue[]> {
  return scope.tx.$queryRaw<StoredDue[]>`
    SELECT gate, to_char(due_on, 'YYYY-MM-DD') AS "dueOn", revision, at FROM gate_due
    WHERE project_id = ${projectId}::uuid AND organisation_id = ${scope.organisationId}::uuid ORDER BY due_on, gate`;
}

export async function putDue(scope: OrganisationScope, projectId: string, gate: Phase, dueOn: string | null): Promise<void> {
  if (dueOn === null) {
    await scope.tx.gateDue.deleteMany({ where: { organisationId: scope.organisationId, projectId, gate } });
    return;
  }
  await scope.tx.$executeRaw`
    INSERT INTO gate_due AS d (organisation_id, project_id, gate, due_on, person_id)
    VALUES (${scope.organisationId}::uuid, ${projectId}::uuid, ${gate}, ${dueOn}::date, ${scope.person?.id}::uuid)
    ON CONFLICT (project_id, gate) DO UPDATE SET due_on = excluded.due_on, revision = d.revision + 1, person_id = excluded.person_id, at = now()`;
}

export interface NamedResponsibility extends Responsibility {
  readonly name: string;
}

export function responsibilitiesOf(scope: OrganisationScope, projectId: string): Promise<NamedResponsibility[]> {
  return scope.tx.$queryRaw<NamedResponsibility[]>`
    SELECT r.subject, r.person_id AS "personId", r.letter, p.name FROM responsibility r JOIN person p ON p.id = r.person_id
    WHERE r.project_id = ${projectId}::uuid AND r.organisation_id = ${scope.organisationId}::uuid
    ORDER BY r.subject, position(r.letter IN 'RACI'), p.name, p.id`;
}

/** The people of one subject, in place of those before. */
export async function putResponsibilities(
  scope: OrganisationScope,
  projectId: string,
  subject: string,
  people: readonly { readonly personId: string; readonly letter: Letter }[],
): Promise<void> {
  const place = { organisationId: scope.organisationId, projectId, subject };
  await scope.tx.responsibility.deleteMany({ where: place });
  await scope.tx.responsibility.createMany({ data: people.map((one) => ({ ...place, ...one })) });
}

/** Present members, and consultants whose engagement runs, by name. */
export function peopleOf(scope: OrganisationScope, now: Date): Promise<{ personId: string; name: string; role: Role }[]> {
  return scope.tx.$queryRaw<{ personId: string; name: string; role: Role }[]>`
    SELECT p.id AS "personId", p.name, min(one.role) AS role FROM (
      SELECT person_id, role FROM membership WHERE organisation_id = ${scope.organisationId}::uuid AND ended_at IS NULL
      UNION ALL
      SELECT e.person_id, 'consultant' FROM engagement e
      WHERE e.organisation_id = ${scope.organisationId}::uuid AND e.accepted_at IS NOT NULL AND e.ended_at IS NULL AND e.ends_at > ${now}
        AND NOT EXISTS (SELECT FROM membership m WHERE m.organisation_id = e.organisation_id AND m.person_id = e.person_id AND m.ended_at IS NULL)
    ) AS one JOIN person p ON p.id = one.person_id GROUP BY p.id, p.name ORDER BY p.name, p.id LIMIT 500`;
}
