import type { AssessmentState } from "@/lib/domain/assessment/state";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";
import { Prisma } from "../generated/client";

export interface StoredAssessment {
  readonly id: string;
  readonly projectId: string;
  readonly questionnaireId: string;
  readonly version: string;
  readonly state: AssessmentState;
  readonly dueOn: string | null;
  readonly startedAt: Date;
  readonly submittedBy: string | null;
  readonly submittedAt: Date | null;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Date | null;
  readonly reviewedAs: "consultant" | "project-lead" | null;
  readonly reviewNote: string;
}
const SHOWN = Prisma.sql`a.id, a.project_id AS "projectId", a.questionnaire_id AS "questionnaireId", a.questionnaire_version AS version, a.state,
  to_char(a.due_on, 'YYYY-MM-DD') AS "dueOn", a.started_at AS "startedAt", a.submitted_by AS "submittedBy", a.submitted_at AS "submittedAt",
  a.reviewed_by AS "reviewedBy", a.reviewed_at AS "reviewedAt", a.reviewed_as AS "reviewedAs", a.review_note AS "reviewNote"`;

/**
 * `share`: its state and version stay as they are until the end of the transaction, however many people write answers at once.
 * `update`: for whoever changes them; answers wait.
 */
export type Hold = "read" | "share" | "update";
const LOCKS: Readonly<Record<Hold, Prisma.Sql>> = {
  read: Prisma.empty,
  share: Prisma.sql`FOR SHARE OF a`,
  update: Prisma.sql`FOR UPDATE OF a`,
};

export interface AssessmentPlace {
  readonly projectId: string;
  readonly assessmentId: string;
}

/** An assessment of a project that is not archived; anything else is NotFound. */
export async function loadAssessment(
  scope: OrganisationScope,
  { projectId, assessmentId }: AssessmentPlace,
  hold: Hold = "read",
): Promise<StoredAssessment> {
  const [row] = await scope.tx.$queryRaw<StoredAssessment[]>`
    SELECT ${SHOWN} FROM assessment a JOIN project p ON p.id = a.project_id AND p.archived_at IS NULL
    WHERE a.id = ${assessmentId}::uuid AND a.project_id = ${projectId}::uuid AND a.organisation_id = ${scope.organisationId}::uuid ${LOCKS[hold]}`;
  if (!row) throw new NotFound();
  return row;
}

/** All of a project, the newest first. */
export function assessmentsOf(scope: OrganisationScope, projectId: string): Promise<StoredAssessment[]> {
  return scope.tx.$queryRaw<StoredAssessment[]>`
    SELECT ${SHOWN} FROM assessment a
    WHERE a.project_id = ${projectId}::uuid AND a.organisation_id = ${scope.organisationId}::uuid ORDER BY a.started_at DESC, a.id`;
}

/** Throws NotFound for a project that is not here, or archived. */
export async function requireProject(scope: OrganisationScope, projectId: string): Promise<void> {
  const where = { id: projectId, organisationId: scope.organisationId, archivedAt: null };
  if ((await scope.tx.project.count({ where })) === 0) throw new NotFound();
}

export interface NewAssessment {
  readonly projectId: string;
  readonly questionnaireId: string;
  readonly version: string;
}

/** Opens one, unless one is open already: its id, and whether it is new. */
export async function openAssessment(
  scope: OrganisationScope,
  { projectId, questionnaireId, version }: NewAssessment,
): Promise<{ readonly id: string; readonly opened: boolean }> {
  const made = await scope.tx.$queryRaw<{ id: string }[]>`
    INSERT INTO assessment (organisation_id, project_id, questionnaire_id, questionnaire_version, started_by)
    VALUES (${scope.organisationId}::uuid, ${projectId}::uuid, ${questionnaireId}, ${version}, ${scope.person?.id}::uuid)
    ON CONFLICT (project_id, questionnaire_id) WHERE state <> 'validated' DO NOTHING RETURNING id`;
  if (made[0]) return { id: made[0].id, opened: true };
  const there = await scope.tx.assessment.findFirstOrThrow({
    where: { organisationId: scope.organisationId, projectId, questionnaireId, state: { not: "validated" } },
    select: { id: true },
  });
  return { id: there.id, opened: false };
}

export interface AssessmentChange {
  readonly state?: AssessmentState;
  readonly dueOn?: Date | null;
  readonly submittedBy?: string;
  readonly submittedAt?: Date;
  readonly reviewedBy?: string;
  readonly reviewedAt?: Date;
  readonly reviewedAs?: "consultant" | "project-lead";
  readonly reviewNote?: string;
  readonly questionnaireVersion?: string;
}

export async function changeAssessment(scope: OrganisationScope, id: string, change: AssessmentChange): Promise<void> {
  await scope.tx.assessment.updateMany({ where: { id, organisationId: scope.organisationId }, data: change });
}

/** Whether a consultant is engaged now: who reviews depends on it. */
export async function isConsultantEngaged(scope: OrganisationScope, now: Date): Promise<boolean> {
  const where = { organisationId: scope.organisationId, acceptedAt: { not: null }, endedAt: null, endsAt: { gt: now } };
  return (await scope.tx.engagement.count({ where })) > 0;
}

/** Names of people by id; who is not seen from here has none. */
export async function namesOf(scope: OrganisationScope, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await scope.tx.person.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
