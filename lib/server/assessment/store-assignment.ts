import type { AssignmentView } from "@/lib/contract/assessment";
import type { Locale } from "@/lib/domain/locale";
import { localeOf } from "../account/store-preference";
import type { OrganisationScope } from "../database";

export function assignmentsOf(scope: OrganisationScope, assessmentId: string): Promise<AssignmentView[]> {
  return scope.tx.$queryRaw<AssignmentView[]>`
    SELECT s.section_id AS "sectionId", s.person_id AS "personId", p.name FROM section_assignment s JOIN person p ON p.id = s.person_id
    WHERE s.assessment_id = ${assessmentId}::uuid ORDER BY s.section_id`;
}

export async function writeAssignment(
  scope: OrganisationScope,
  assessmentId: string,
  sectionId: string,
  personId: string | null,
): Promise<void> {
  const where = { organisationId: scope.organisationId, assessmentId, sectionId };
  if (personId === null) {
    await scope.tx.sectionAssignment.deleteMany({ where });
    return;
  }
  await scope.tx.$executeRaw`
    INSERT INTO section_assignment (organisation_id, assessment_id, section_id, person_id, assigned_by)
    VALUES (${scope.organisationId}::uuid, ${assessmentId}::uuid, ${sectionId}, ${personId}::uuid, ${scope.person?.id}::uuid)
    ON CONFLICT (assessment_id, section_id) DO UPDATE SET person_id = excluded.person_id, assigned_by = excluded.assigned_by, at = now()`;
}

/** Of these people, those who are present members, or consultants whose engagement runs. */
export async function peopleHere(scope: OrganisationScope, personIds: readonly string[], now: Date): Promise<string[]> {
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    SELECT person_id AS id FROM membership
    WHERE organisation_id = ${scope.organisationId}::uuid AND ended_at IS NULL AND person_id = ANY(${[...personIds]}::uuid[])
    UNION
    SELECT person_id FROM engagement
    WHERE organisation_id = ${scope.organisationId}::uuid AND accepted_at IS NOT NULL AND ended_at IS NULL AND ends_at > ${now}
      AND person_id = ANY(${[...personIds]}::uuid[])`;
  return rows.map(({ id }) => id);
}

/** Where people that are seen from here are written to, and in which language; null: the account keeps none. */
export async function addressesOf(
  scope: OrganisationScope,
  personIds: readonly string[],
): Promise<{ readonly email: string; readonly locale: Locale | null }[]> {
  const where = { id: { in: [...personIds] } };
  const rows = await scope.tx.person.findMany({ where, select: { email: true, locale: true }, orderBy: { id: "asc" } });
  return rows.map(({ email, locale }) => ({ email, locale: localeOf(locale) }));
}
