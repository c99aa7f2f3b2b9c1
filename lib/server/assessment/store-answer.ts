import type { AnswerReason } from "@/lib/contract/assessment";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import type { OrganisationScope } from "../database";
import { Prisma } from "../generated/client";

export interface StoredAnswer {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly revision: number;
  readonly value: AnswerValue | null;
  readonly comment: string;
  readonly reason: AnswerReason | null;
  readonly personId: string;
  /** Null: not seen from here any more. */
  readonly name: string | null;
  readonly at: Date;
}
type Row = Omit<StoredAnswer, "value" | "reason"> & { value: string | null; reason: string | null };

const SHOWN = Prisma.sql`r.assessment_id AS "assessmentId", r.question_id AS "questionId", r.revision, r.value, r.comment, r.reason,
  r.person_id AS "personId", p.name, r.at`;

function fromRow({ value, reason, ...rest }: Row): StoredAnswer {
  return {
    ...rest,
    value: value === null ? null : (JSON.parse(value) as AnswerValue),
    reason: reason === null ? null : (JSON.parse(reason) as AnswerReason),
  };
}

/** Every answer of some assessments, those taken back included; of `since` on, when a moment is given. */
export async function answersOf(
  scope: OrganisationScope,
  assessmentIds: readonly string[],
  since: Date | null = null,
): Promise<StoredAnswer[]> {
  const rows = await scope.tx.$queryRaw<Row[]>`
    SELECT ${SHOWN} FROM answer r LEFT JOIN person p ON p.id = r.person_id
    WHERE r.assessment_id = ANY(${[...assessmentIds]}::uuid[]) AND (${since}::timestamptz IS NULL OR r.at >= ${since}::timestamptz)
    ORDER BY r.assessment_id, r.question_id`;
  return rows.map(fromRow);
}

export async function answersByAssessment(
  scope: OrganisationScope,
  assessmentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredAnswer[]>> {
  const found = new Map<string, StoredAnswer[]>(assessmentIds.map((id) => [id, []]));
  for (const answer of await answersOf(scope, assessmentIds)) found.get(answer.assessmentId)?.push(answer);
  return found;
}

export async function findAnswer(
  scope: OrganisationScope,
  assessmentId: string,
  questionId: string,
): Promise<StoredAnswer | null> {
  const [row] = await scope.tx.$queryRaw<Row[]>`
    SELECT ${SHOWN} FROM answer r LEFT JOIN person p ON p.id = r.person_id
    WHERE r.assessment_id = ${assessmentId}::uuid AND r.question_id = ${questionId}`;
  return row ? fromRow(row) : null;
}

const HISTORY = 200;

/** What was ever answered to a question, newest first. */
export async function revisionsOf(scope: OrganisationScope, assessmentId: string, questionId: string): Promise<StoredAnswer[]> {
  const rows = await scope.tx.$queryRaw<Row[]>`
    SELECT ${SHOWN} FROM answer_revision r LEFT JOIN person p ON p.id = r.person_id
    WHERE r.assessment_id = ${assessmentId}::uuid AND r.question_id = ${questionId} ORDER BY r.revision DESC LIMIT ${HISTORY}`;
  return rows.map(fromRow);
}

/** The revision that a save made, known by the number that the browser gave it; null when it made none. */
export async function revisionOfMutation(
  scope: OrganisationScope,
  assessmentId: string,
  questionId: string,
  mutation: string,
): Promise<StoredAnswer | null> {
  const [row] = await scope.tx.$queryRaw<Row[]>`
    SELECT ${SHOWN} FROM answer_revision r LEFT JOIN person p ON p.id = r.person_id
    WHERE r.assessment_id = ${assessmentId}::uuid AND r.question_id = ${questionId} AND r.mutation = ${mutation}::uuid`;
  return row ? fromRow(row) : null;
}

export interface Said {
  readonly value: AnswerValue | null;
  readonly comment: string;
}

/** Where an answer goes, and the version of the questionnaire that it was found to fit. */
export interface AnswerPlace {
  readonly projectId: string;
  readonly assessmentId: string;
  readonly questionId: string;
  readonly questionnaireId: string;
  readonly version: string;
}

/**
 * One answer and its line of history, in one statement: when the assessment takes answers and is on that version, the revision is
 * still the one known and the save is new; null when not. People who answer the same question at once wait for each other here,
 * and all for whoever changes the assessment.
 */
export async function writeAnswer(
  scope: OrganisationScope,
  { projectId, assessmentId, questionId, questionnaireId, version }: AnswerPlace,
  { value, comment }: Said,
  { baseRevision, mutation }: { readonly baseRevision: number; readonly mutation: string },
): Promise<{ readonly revision: number; readonly at: Date } | null> {
  const text = value === null ? null : JSON.stringify(value);
  const me = Prisma.sql`${scope.person?.id}::uuid`;
  // A first answer, and one upon another: two plain statements are planned in half the time of one that does both.
  const written =
    baseRevision === 0
      ? Prisma.sql`
        INSERT INTO answer (organisation_id, assessment_id, question_id, revision, value, comment, source, person_id, at)
        SELECT organisation_id, id, ${questionId}, 1, ${text}, ${comment}, 'person', ${me}, clock_timestamp() FROM held
        ON CONFLICT (assessment_id, question_id) DO NOTHING RETURNING *`
      : Prisma.sql`
        UPDATE answer SET revision = answer.revision + 1, value = ${text}, comment = ${comment}, source = 'person', reason = NULL,
          person_id = ${me}, at = clock_timestamp()
        FROM held WHERE answer.assessment_id = held.id AND answer.question_id = ${questionId} AND answer.revision = ${baseRevision}::int
          AND NOT EXISTS (SELECT FROM answer_revision
            WHERE assessment_id = ${assessmentId}::uuid AND question_id = ${questionId} AND mutation = ${mutation}::uuid)
        RETURNING answer.*`;
  const mark = Prisma.raw(`/* prepared ${baseRevision === 0 ? "first" : "later"}-answer */`);
  const [row] = await scope.tx.$queryRaw<{ revision: number; at: Date }[]>`${mark}
    WITH held AS MATERIALIZED (
      SELECT a.organisation_id, a.id FROM assessment a JOIN project p ON p.id = a.project_id AND p.archived_at IS NULL
      WHERE a.id = ${assessmentId}::uuid AND a.project_id = ${projectId}::uuid AND a.organisation_id = ${scope.organisationId}::uuid
        AND a.questionnaire_id = ${questionnaireId} AND a.questionnaire_version = ${version} AND a.state IN ('draft', 'returned')
      FOR SHARE OF a),
    written AS (${written})
    INSERT INTO answer_revision (organisation_id, assessment_id, question_id, revision, value, comment, source, person_id, at, mutation)
    SELECT organisation_id, assessment_id, question_id, revision, value, comment, source, person_id, at, ${mutation}::uuid FROM written
    RETURNING revision, at`;
  return row ?? null;
}

export interface GivenAnswer extends Said {
  readonly questionId: string;
  readonly reason: AnswerReason;
}

/**
 * Answers that no person gives, many at once: they go where nothing is said, and an answer of the estate replaces an older one of the
 * estate. What a person said stays. Returns the questions that were written.
 */
export async function writeGivenAnswers(
  scope: OrganisationScope,
  assessmentId: string,
  source: "estate" | "copy",
  answers: readonly GivenAnswer[],
): Promise<string[]> {
  const column = (of: (answer: GivenAnswer) => string) => answers.map(of);
  const rows = await scope.tx.$queryRaw<{ questionId: string }[]>`
    WITH written AS (
      INSERT INTO answer (organisation_id, assessment_id, question_id, revision, value, comment, source, reason, person_id, at)
      SELECT ${scope.organisationId}::uuid, ${assessmentId}::uuid, given.question_id, 1, given.value, given.comment, ${source}, given.reason,
        ${scope.person?.id}::uuid, clock_timestamp()
      FROM unnest(${column(({ questionId }) => questionId)}::text[], ${column(({ value }) => JSON.stringify(value))}::text[],
        ${column(({ comment }) => comment)}::text[], ${column(({ reason }) => JSON.stringify(reason))}::text[])
        AS given(question_id, value, comment, reason)
      ON CONFLICT (assessment_id, question_id) DO UPDATE SET revision = answer.revision + 1, value = excluded.value,
        comment = CASE WHEN answer.comment = '' THEN excluded.comment ELSE answer.comment END,
        source = excluded.source, reason = excluded.reason, person_id = excluded.person_id, at = excluded.at
        WHERE answer.value IS NULL OR (answer.source = 'estate' AND excluded.source = 'estate' AND answer.value <> excluded.value)
      RETURNING *)
    INSERT INTO answer_revision (organisation_id, assessment_id, question_id, revision, value, comment, source, reason, person_id, at, mutation)
    SELECT organisation_id, assessment_id, question_id, revision, value, comment, source, reason, person_id, at, gen_random_uuid() FROM written
    RETURNING question_id AS "questionId"`;
  return rows.map(({ questionId }) => questionId);
}

/** Takes answers back; their history stays. */
export async function takeBackAnswers(
  scope: OrganisationScope,
  assessmentId: string,
  questionIds: readonly string[],
): Promise<void> {
  await scope.tx.$executeRaw`
    WITH written AS (
      UPDATE answer SET revision = revision + 1, value = NULL, source = 'person', reason = NULL, person_id = ${scope.person?.id}::uuid, at = clock_timestamp()
      WHERE assessment_id = ${assessmentId}::uuid AND question_id = ANY(${[...questionIds]}::text[]) AND value IS NOT NULL
      RETURNING *)
    INSERT INTO answer_revision (organisation_id, assessment_id, question_id, revision, value, comment, source, person_id, at, mutation)
    SELECT organisation_id, assessment_id, question_id, revision, value, comment, source, person_id, at, gen_random_uuid() FROM written`;
}
