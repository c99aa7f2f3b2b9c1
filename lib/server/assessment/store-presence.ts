import type { PresenceView } from "@/lib/contract/assessment";
import type { OrganisationScope } from "../database";

/** Who said nothing for so long is taken to be gone: three questions asked by a browser in sight. */
const STAY_SECONDS = 20;

/** Notes at which question the caller is, forgets who is gone, and tells who else is here. */
export async function notePresence(
  scope: OrganisationScope,
  assessmentId: string,
  questionId: string | null,
): Promise<PresenceView[]> {
  const me = scope.person?.id ?? null;
  await scope.tx.$executeRaw`
    WITH gone AS (DELETE FROM assessment_presence WHERE assessment_id = ${assessmentId}::uuid AND until < now() AND person_id <> ${me}::uuid)
    INSERT INTO assessment_presence (organisation_id, assessment_id, person_id, question_id, until)
    VALUES (${scope.organisationId}::uuid, ${assessmentId}::uuid, ${me}::uuid, ${questionId}, now() + make_interval(secs => ${STAY_SECONDS}::int))
    ON CONFLICT (assessment_id, person_id) DO UPDATE SET question_id = excluded.question_id, until = excluded.until`;
  return scope.tx.$queryRaw<PresenceView[]>`
    SELECT h.person_id AS "personId", p.name, h.question_id AS "questionId" FROM assessment_presence h JOIN person p ON p.id = h.person_id
    WHERE h.assessment_id = ${assessmentId}::uuid AND h.person_id <> ${me}::uuid AND h.until >= now() ORDER BY p.name, p.id`;
}
