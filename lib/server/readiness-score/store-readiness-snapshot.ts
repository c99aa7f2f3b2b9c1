import type { SnapshotTrigger } from "@/lib/domain/readiness/snapshot";
import type { OrganisationScope, PlatformScope } from "../database";

export interface NewReadinessSnapshot {
  readonly projectId: string;
  readonly trigger: SnapshotTrigger;
  readonly formula: string;
  readonly score: number | null;
  readonly completeness: number;
  readonly firm: number;
  readonly document: string;
  readonly sha256: string;
  readonly at: Date;
  /** The day a daily one stands for; null for the others. */
  readonly day: string | null;
}

/** Its id; null when the project has its daily snapshot of that day already. */
export async function insertReadinessSnapshot(scope: OrganisationScope, given: NewReadinessSnapshot): Promise<string | null> {
  const { projectId, trigger, formula, score, completeness, firm, document, sha256, at, day } = given;
  const [row] = await scope.tx.$queryRaw<{ id: string }[]>`
    INSERT INTO readiness_snapshot (organisation_id, project_id, trigger, formula, score, completeness, firm, document, sha256, person_id, at, day)
    VALUES (${scope.organisationId}::uuid, ${projectId}::uuid, ${trigger}, ${formula}, ${score}::float8, ${completeness}::float8,
      ${firm}::float8, ${document}, ${sha256}, ${scope.person?.id ?? null}::uuid, ${at}, ${day}::date)
    ON CONFLICT (project_id, day) DO NOTHING RETURNING id`;
  return row?.id ?? null;
}

export interface StoredReadinessSnapshot {
  readonly id: string;
  readonly trigger: SnapshotTrigger;
  readonly formula: string;
  readonly score: number | null;
  readonly completeness: number;
  readonly firm: number;
  readonly sha256: string;
  readonly personId: string | null;
  readonly at: Date;
}
const MOST = 400;

/** The newest ones, oldest first, as they were computed then. */
export async function readinessSnapshotsOf(scope: OrganisationScope, projectId: string): Promise<StoredReadinessSnapshot[]> {
  const rows = await scope.tx.$queryRaw<StoredReadinessSnapshot[]>`
    SELECT id, trigger, formula, score, completeness, firm, sha256, person_id AS "personId", at FROM readiness_snapshot
    WHERE project_id = ${projectId}::uuid AND organisation_id = ${scope.organisationId}::uuid ORDER BY at DESC, id DESC LIMIT ${MOST}`;
  return rows.reverse();
}

export interface ProjectOfOrganisation {
  readonly organisationId: string;
  readonly projectId: string;
}

/** Projects under way, of every organisation. */
export function projectsUnderWay(scope: PlatformScope): Promise<ProjectOfOrganisation[]> {
  return scope.tx.$queryRaw<ProjectOfOrganisation[]>`
    SELECT organisation_id AS "organisationId", id AS "projectId" FROM project WHERE archived_at IS NULL ORDER BY id`;
}
