import type { Said } from "@/lib/domain/exchange/merge";
import type { StoredAnswer } from "../assessment/store-answer";
import type { OrganisationScope } from "../database";

export interface RevisionPlace {
  readonly questionId: string;
  readonly revision: number;
}

/** What was said at revisions of some questions, by `question revision`; those that never were are absent. */
export async function saidAt(
  scope: OrganisationScope,
  assessmentId: string,
  places: readonly RevisionPlace[],
): Promise<ReadonlyMap<string, Said>> {
  const rows = await scope.tx.$queryRaw<{ questionId: string; revision: number; value: string | null; comment: string }[]>`
    SELECT r.question_id AS "questionId", r.revision, r.value, r.comment
    FROM unnest(${places.map(({ questionId }) => questionId)}::text[], ${places.map(({ revision }) => revision)}::int[])
      AS wanted(question_id, revision)
    JOIN answer_revision r ON r.assessment_id = ${assessmentId}::uuid AND r.question_id = wanted.question_id AND r.revision = wanted.revision`;
  return new Map(
    rows.map(({ questionId, revision, value, comment }) => [
      `${questionId} ${revision}`,
      { value: value === null ? null : JSON.parse(value), comment },
    ]),
  );
}

export interface FiledAnswer extends Said {
  readonly questionId: string;
  readonly baseRevision: number;
  readonly mutation: string;
}

/**
 * Many answers of one person at once, each with its line of history: those whose revision is still the one known and whose save is
 * new. Taken in the order of the questions, so that two files brought in at once wait for each other and never cross. Returns the
 * questions written.
 */
export async function writeFiledAnswers(
  scope: OrganisationScope,
  assessmentId: string,
  answers: readonly FiledAnswer[],
): Promise<string[]> {
  const rows = await scope.tx.$queryRaw<{ questionId: string }[]>`
    WITH written AS (
      INSERT INTO answer (organisation_id, assessment_id, question_id, revision, value, comment, source, person_id, at)
      SELECT ${scope.organisationId}::uuid, ${assessmentId}::uuid, given.question_id, given.base + 1, given.value, given.comment, 'person',
        ${scope.person?.id}::uuid, clock_timestamp()
      FROM unnest(${answers.map(({ questionId }) => questionId)}::text[],
        ${answers.map(({ value }) => (value === null ? null : JSON.stringify(value)))}::text[],
        ${answers.map(({ comment }) => comment)}::text[], ${answers.map(({ baseRevision }) => baseRevision)}::int[],
        ${answers.map(({ mutation }) => mutation)}::uuid[]) AS given(question_id, value, comment, base, mutation)
      WHERE (given.base = 0 OR EXISTS (SELECT FROM answer a WHERE a.assessment_id = ${assessmentId}::uuid AND a.question_id = given.question_id))
        AND NOT EXISTS (SELECT FROM answer_revision r
          WHERE r.assessment_id = ${assessmentId}::uuid AND r.question_id = given.question_id AND r.mutation = given.mutation)
      ORDER BY given.question_id
      ON CONFLICT (assessment_id, question_id) DO UPDATE SET revision = answer.revision + 1, value = excluded.value,
        comment = excluded.comment, source = excluded.source, reason = NULL, person_id = excluded.person_id, at = excluded.at
        WHERE answer.revision = excluded.revision - 1
      RETURNING *)
    INSERT INTO answer_revision (organisation_id, assessment_id, question_id, revision, value, comment, source, person_id, at, mutation)
    SELECT w.organisation_id, w.assessment_id, w.question_id, w.revision, w.value, w.comment, w.source, w.person_id, w.at, given.mutation
    FROM written w JOIN unnest(${answers.map(({ questionId }) => questionId)}::text[], ${answers.map(({ mutation }) => mutation)}::uuid[])
      AS given(question_id, mutation) ON given.question_id = w.question_id
    RETURNING question_id AS "questionId"`;
  return rows.map(({ questionId }) => questionId);
}

/** Which of these saves were made before: their questions. */
export async function savedBefore(
  scope: OrganisationScope,
  assessmentId: string,
  answers: readonly Pick<FiledAnswer, "questionId" | "mutation">[],
): Promise<ReadonlySet<string>> {
  const rows = await scope.tx.$queryRaw<{ questionId: string }[]>`
    SELECT r.question_id AS "questionId"
    FROM unnest(${answers.map(({ questionId }) => questionId)}::text[], ${answers.map(({ mutation }) => mutation)}::uuid[])
      AS given(question_id, mutation)
    JOIN answer_revision r ON r.assessment_id = ${assessmentId}::uuid AND r.question_id = given.question_id AND r.mutation = given.mutation`;
  return new Set(rows.map(({ questionId }) => questionId));
}

/** Answers by their question. */
export function byQuestion(answers: readonly StoredAnswer[]): ReadonlyMap<string, StoredAnswer> {
  return new Map(answers.map((answer) => [answer.questionId, answer]));
}
