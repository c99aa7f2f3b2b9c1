import type { OrganisationScope } from "../database";

export interface AssignedSection {
  readonly assessmentId: string;
  readonly questionnaireId: string;
  readonly version: string;
  readonly sectionId: string;
  readonly dueOn: string | null;
}
/** Sections of open assessments that are the asker's to fill in. */
export function sectionsOf(scope: OrganisationScope, projectId: string, personId: string): Promise<AssignedSection[]> {
  return scope.tx.$queryRaw<AssignedSection[]>`
    SELECT a.id AS "assessmentId", a.questionnaire_id AS "questionnaireId", a.questionnaire_version AS version, s.section_id AS "sectionId",
      to_char(a.due_on, 'YYYY-MM-DD') AS "dueOn"
    FROM section_assignment s JOIN assessment a ON a.id = s.assessment_id
    WHERE a.project_id = ${projectId}::uuid AND a.organisation_id = ${scope.organisationId}::uuid AND s.person_id = ${personId}::uuid
      AND a.state IN ('draft', 'returned') ORDER BY a.due_on NULLS LAST, a.started_at, s.section_id LIMIT 100`;
}

export interface OpenRemark {
  readonly assessmentId: string;
  readonly sectionId: string;
  readonly text: string;
  readonly by: string | null;
}
const WORDS = 160;
/** Remarks that call the asker by name, in threads that are not closed, oldest first; the asker's own answer in a thread ends the call. */
export function remarksFor(scope: OrganisationScope, projectId: string, personId: string): Promise<OpenRemark[]> {
  return scope.tx.$queryRaw<OpenRemark[]>`
    SELECT r.assessment_id AS "assessmentId", r.section_id AS "sectionId", left(r.text, ${WORDS}) AS text, p.name AS by
    FROM remark r JOIN assessment a ON a.id = r.assessment_id
    JOIN remark t ON t.id = coalesce(r.thread_id, r.id)
    LEFT JOIN person p ON p.id = r.person_id
    WHERE a.project_id = ${projectId}::uuid AND a.organisation_id = ${scope.organisationId}::uuid AND t.resolved_at IS NULL
      AND r.mentions @> ARRAY[${personId}::uuid] AND NOT EXISTS (
        SELECT FROM remark mine WHERE mine.assessment_id = r.assessment_id AND mine.thread_id = t.id AND mine.person_id = ${personId}::uuid AND mine.at > r.at)
    ORDER BY r.at LIMIT 50`;
}

export interface ExpiringEvidence {
  readonly assessmentId: string;
  readonly questionnaireId: string;
  readonly version: string;
  readonly questionId: string;
  readonly title: string;
  readonly expiresOn: string;
}
/** Documents of open assessments that end by a day, the nearest first; `filedBy` narrows them to those whose newest file is somebody's. */
export function expiringEvidence(
  scope: OrganisationScope,
  projectId: string,
  { filedBy, until }: { readonly filedBy: string | null; readonly until: string },
): Promise<ExpiringEvidence[]> {
  return scope.tx.$queryRaw<ExpiringEvidence[]>`
    SELECT e.assessment_id AS "assessmentId", a.questionnaire_id AS "questionnaireId", a.questionnaire_version AS version,
      e.question_id AS "questionId", e.title, to_char(e.expires_on, 'YYYY-MM-DD') AS "expiresOn"
    FROM evidence e JOIN assessment a ON a.id = e.assessment_id
    JOIN evidence_revision r ON r.evidence_id = e.id AND r.number = e.revision
    WHERE e.project_id = ${projectId}::uuid AND e.organisation_id = ${scope.organisationId}::uuid AND e.withdrawn_at IS NULL
      AND e.expires_on <= ${until}::date AND a.state IN ('draft', 'returned')
      AND (${filedBy}::uuid IS NULL OR r.person_id = ${filedBy}::uuid)
    ORDER BY e.expires_on, e.id LIMIT 50`;
}
