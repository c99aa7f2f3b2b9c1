import type { AnswerReason } from "@/lib/contract/assessment";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import type { OrganisationScope } from "../database";

/** Every answer as it stood at a moment, those taken back included. */
export async function answersAt(
  scope: OrganisationScope,
  assessmentId: string,
  moment: Date,
): Promise<{ readonly questionId: string; readonly value: AnswerValue | null }[]> {
  const rows = await scope.tx.$queryRaw<{ questionId: string; value: string | null }[]>`
    SELECT DISTINCT ON (question_id) question_id AS "questionId", value FROM answer_revision
    WHERE assessment_id = ${assessmentId}::uuid AND at <= ${moment} ORDER BY question_id, revision DESC`;
  return rows.map(({ questionId, value }) => ({ questionId, value: value === null ? null : (JSON.parse(value) as AnswerValue) }));
}

/** What an adjudication retained becomes the answer, as one more revision with its reason. The comment stays. */
export async function writeAdjudication(
  scope: OrganisationScope,
  assessmentId: string,
  questionId: string,
  value: AnswerValue,
  reason: Extract<AnswerReason, { kind: "adjudication" }>,
): Promise<void> {
  await scope.tx.$executeRaw`
    WITH written AS (
      INSERT INTO answer (organisation_id, assessment_id, question_id, revision, value, source, reason, person_id, at)
      VALUES (${scope.organisationId}::uuid, ${assessmentId}::uuid, ${questionId}, 1, ${JSON.stringify(value)}, 'adjudication',
        ${JSON.stringify(reason)}, ${scope.person?.id}::uuid, clock_timestamp())
      ON CONFLICT (assessment_id, question_id) DO UPDATE SET revision = answer.revision + 1, value = excluded.value,
        source = excluded.source, reason = excluded.reason, person_id = excluded.person_id, at = excluded.at
      RETURNING *)
    INSERT INTO answer_revision (organisation_id, assessment_id, question_id, revision, value, comment, source, reason, person_id, at, mutation)
    SELECT organisation_id, assessment_id, question_id, revision, value, comment, source, reason, person_id, at, gen_random_uuid() FROM written`;
}
