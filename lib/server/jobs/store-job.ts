import type { OrganisationScope, PlatformScope } from "../database";

export const JOB_KINDS = ["plan-import", "apply-import", "regroup", "score", "make-report", "make-sandbox"] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly organisationId: string;
  readonly projectId: string;
  /** What it is about: an import id, a report's, `all`, `edition:<id>`, `workloads:<id>,<id>`. */
  readonly subject: string;
  readonly attempts: number;
}

/** How long a worker may stay silent before another takes its job over. */
export const LEASE_SECONDS = 30;

/** Puts work in the queue, in the transaction of the command that wants it. */
export async function enqueueJob(
  scope: OrganisationScope,
  given: { kind: JobKind; projectId: string; subject: string },
): Promise<string> {
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    INSERT INTO job (kind, organisation_id, project_id, subject)
    VALUES (${given.kind}, ${scope.organisationId}::uuid, ${given.projectId}::uuid, ${given.subject}) RETURNING id`;
  return rows[0]?.id ?? "";
}

/** Leases the oldest job that is waiting or was left behind; one at a time per project, in order. */
export async function claimJob(scope: PlatformScope, worker: string): Promise<Job | null> {
  const rows = await scope.tx.$queryRaw<Job[]>`
    UPDATE job SET state = 'running', worker = ${worker}, attempts = attempts + 1, lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = (SELECT j.id FROM job j
      WHERE (j.state = 'waiting' OR (j.state = 'running' AND j.lease_until < now()))
        AND NOT EXISTS (SELECT FROM job o WHERE o.project_id = j.project_id AND o.id <> j.id
          AND o.state IN ('waiting', 'running') AND (o.created_at, o.id) < (j.created_at, j.id))
      ORDER BY j.created_at, j.id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, organisation_id AS "organisationId", project_id AS "projectId", subject, attempts`;
  return rows[0] ?? null;
}

/** Renews the lease inside the transaction of a step; false when another worker holds the job now, and the step must not count. */
export async function renewLease(
  scope: OrganisationScope,
  jobId: string,
  worker: string,
  progress: { done: number; total: number },
): Promise<boolean> {
  const count = await scope.tx.$executeRaw`
    UPDATE job SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS}), done = ${progress.done}, total = ${progress.total}
    WHERE id = ${jobId}::uuid AND worker = ${worker} AND state = 'running'`;
  return count === 1;
}

export async function endJob(scope: PlatformScope, jobId: string, worker: string, failure: string | null): Promise<void> {
  await scope.tx.$executeRaw`
    UPDATE job SET state = ${failure === null ? "done" : "failed"}, failure = ${failure}, finished_at = now(), lease_until = NULL
    WHERE id = ${jobId}::uuid AND worker = ${worker} AND state = 'running'`;
}

/** Leases of workers that are known to be gone run out now instead of in half a minute. */
export async function expireLeases(scope: PlatformScope, isGone: (worker: string) => boolean): Promise<void> {
  const rows = await scope.tx.$queryRaw<
    { worker: string }[]
  >`SELECT DISTINCT worker FROM job WHERE state = 'running' AND worker IS NOT NULL`;
  const gone = rows.map((row) => row.worker).filter(isGone);
  if (gone.length > 0)
    await scope.tx
      .$executeRaw`UPDATE job SET lease_until = now() - interval '1 second' WHERE state = 'running' AND worker = ANY(${gone}::text[])`;
}
