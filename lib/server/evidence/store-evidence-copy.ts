import type { OrganisationScope } from "../database";

export interface EvidenceCopy {
  /** Assessment. */
  readonly from: string;
  readonly to: { readonly id: string; readonly projectId: string };
  readonly questionIds: readonly string[];
}

/**
 * The newest file of each document that is not withdrawn, as a document of another assessment of the organisation. The bytes stay
 * where they are: both rows name the same place. A file that its question ever had there is left. Gives how many were copied.
 */
export async function copyEvidence(scope: OrganisationScope, { from, to, questionIds }: EvidenceCopy): Promise<number> {
  return scope.tx.$executeRaw`
    WITH source AS MATERIALIZED (
      SELECT gen_random_uuid() AS id, e.question_id, e.title, e.kind, e.expires_on, r.file_name, r.bytes, r.media, r.sha256, r.storage_key
      FROM evidence e JOIN evidence_revision r ON r.evidence_id = e.id AND r.number = e.revision
      WHERE e.assessment_id = ${from}::uuid AND e.organisation_id = ${scope.organisationId}::uuid AND e.withdrawn_at IS NULL
        AND e.question_id = ANY(${[...questionIds]}::text[])
        AND NOT EXISTS (SELECT FROM evidence t JOIN evidence_revision f ON f.evidence_id = t.id
          WHERE t.assessment_id = ${to.id}::uuid AND t.question_id = e.question_id AND f.sha256 = r.sha256)
    ), made AS (
      INSERT INTO evidence (id, organisation_id, project_id, assessment_id, question_id, title, kind, expires_on)
      SELECT id, ${scope.organisationId}::uuid, ${to.projectId}::uuid, ${to.id}::uuid, question_id, title, kind, expires_on FROM source
      RETURNING id)
    INSERT INTO evidence_revision (organisation_id, evidence_id, number, file_name, bytes, media, sha256, storage_key, person_id)
    SELECT ${scope.organisationId}::uuid, s.id, 1, s.file_name, s.bytes, s.media, s.sha256, s.storage_key, ${scope.person?.id}::uuid
    FROM source s JOIN made USING (id)`;
}
