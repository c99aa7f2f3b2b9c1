import type { EvidenceFilter } from "@/lib/contract/evidence";
import type { OrganisationScope } from "../database";
import { Prisma } from "../generated/client";
import { JOINED, SHOWN, type StoredEvidence } from "./store-evidence";

export interface ListedEvidence extends StoredEvidence {
  readonly questionnaireId: string;
  readonly version: string;
}
/** A place in the list: what it is sorted by (a moment, or a day), then the id. */
export interface EvidenceCursor {
  readonly key: string;
  readonly id: string;
}
interface Page {
  readonly filter: EvidenceFilter;
  readonly after: EvidenceCursor | null;
  readonly limit: number;
  /** The last day that counts as near. */
  readonly soonUntil: string;
}

/** A page of a project's documents that are not withdrawn. */
export function pageOfEvidence(scope: OrganisationScope, projectId: string, page: Page): Promise<ListedEvidence[]> {
  const { filter, after, limit, soonUntil } = page;
  const expiring = filter.expiring === "yes";
  const of = filter.assessmentId ? Prisma.sql`AND e.assessment_id = ${filter.assessmentId}::uuid` : Prisma.empty;
  const narrowed = expiring ? Prisma.sql`AND e.expires_on <= ${soonUntil}::date` : Prisma.empty;
  const following = expiring
    ? Prisma.sql`AND (e.expires_on, e.id) > (${after?.key}::date, ${after?.id}::uuid)`
    : Prisma.sql`AND (e.added_at, e.id) < (${after?.key}::timestamptz, ${after?.id}::uuid)`;
  const order = expiring ? Prisma.sql`e.expires_on, e.id` : Prisma.sql`e.added_at DESC, e.id DESC`;
  return scope.tx.$queryRaw<ListedEvidence[]>`
    SELECT ${SHOWN}, a.questionnaire_id AS "questionnaireId", a.questionnaire_version AS version
    FROM ${JOINED} JOIN assessment a ON a.id = e.assessment_id
    WHERE e.project_id = ${projectId}::uuid AND e.organisation_id = ${scope.organisationId}::uuid AND e.withdrawn_at IS NULL
      ${of} ${narrowed} ${after ? following : Prisma.empty}
    ORDER BY ${order} LIMIT ${limit}`;
}
