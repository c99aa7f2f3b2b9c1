import { UNMOVING_ACTS } from "@/lib/domain/dashboard/unmoving-acts";
import type { OrganisationScope, PlatformScope } from "../database";
import { Prisma } from "../generated/client";
import { type Trend, trendFrom, trendValue } from "./store-trend";

/** A transaction that began before the dashboard did may end after it, with times from before: none is let live so long. */
const shortlyBefore = (moment: Prisma.Sql): Prisma.Sql => Prisma.sql`${moment} - interval '30 seconds'`;
const KNOWN_SINCE = shortlyBefore(Prisma.sql`d.computed_at`);
/** The same, of the dashboard that this transaction is to store. */
const TO_BE_KNOWN_SINCE = shortlyBefore(Prisma.sql`now()::timestamptz(3)`);

/** Times of things that happened, added: each of them only moves on, so whatever is committed later changes the sum. */
const sumOf = (time: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`SELECT coalesce(sum((extract(epoch FROM ${time}) * 1000)::bigint), 0)::bigint`;

/** What can be told of project `p` without reading any tenant's data: jobs that ended, editions and facts of qualification that came. */
const outside = (since: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  (${sumOf(Prisma.sql`j.finished_at`)} FROM job j WHERE j.organisation_id = p.organisation_id AND j.project_id = p.id
    AND j.kind NOT IN ('plan-import', 'make-report') AND j.finished_at > ${since})
  + (${sumOf(Prisma.sql`e.published_at`)} FROM catalogue_edition e WHERE e.published_at > ${since})
  + (${sumOf(Prisma.sql`q.decided_at`)} FROM qualification_fact q WHERE q.outcome = 'approved' AND q.decided_at > ${since}))`;

/** And inside, without a line of audit: answers, which leave none, and people renamed or newly with or without a second factor. */
const inside = (since: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  (${sumOf(Prisma.sql`n.at`)} FROM assessment a JOIN answer n ON n.assessment_id = a.id WHERE a.project_id = p.id AND n.at > ${since})
  + (${sumOf(Prisma.sql`q.changed_at`)} FROM person q WHERE q.changed_at > ${since} AND q.id IN (
    SELECT m.person_id FROM membership m WHERE m.organisation_id = p.organisation_id
    UNION ALL SELECT g.person_id FROM engagement g WHERE g.organisation_id = p.organisation_id)))`;

/** No job of project `p` that its dashboard is computed from waits or runs: while one does, a dashboard is old as soon as it is stored. */
const AT_REST = Prisma.sql`NOT EXISTS (SELECT FROM job j WHERE j.organisation_id = p.organisation_id AND j.project_id = p.id
  AND j.kind NOT IN ('plan-import', 'make-report') AND j.state IN ('waiting', 'running'))`;

/** Nothing happened that the worker can be told of from outside: it is what makes a dashboard old most often. */
const UNMOVED = Prisma.sql`d.round = p.round AND d.edition_id IS NOT DISTINCT FROM p.edition_id AND ${AT_REST}
  AND d.seen_outside = ${outside(KNOWN_SINCE)}`;

/** Nor in the organisation: no line of its audit trail but of documents taken, and nothing that leaves none. */
const UNTOUCHED = Prisma.sql`NOT EXISTS (SELECT FROM audit_event e WHERE e.organisation_id = p.organisation_id
    AND e.sequence > d.audit_sequence AND e.action <> ALL (${[...UNMOVING_ACTS]}::text[]))
  AND d.seen_inside = ${inside(KNOWN_SINCE)}`;

interface Fresh {
  readonly document: string;
  readonly trend: Trend;
}

/** The text that is stored, and the trend, when nothing happened since; null when there is none, or none that can be trusted. One query. */
export async function freshDocument(scope: OrganisationScope, projectId: string, day: string): Promise<Fresh | null> {
  const [row] = await scope.tx.$queryRaw<Fresh[]>`/* prepared fresh-dashboard */
    SELECT d.document, ${trendValue(scope, projectId)} AS trend FROM project p JOIN project_dashboard d ON d.project_id = p.id
    WHERE p.id = ${projectId}::uuid AND p.organisation_id = ${scope.organisationId}::uuid AND p.archived_at IS NULL
      AND d.day = ${day}::date AND ${UNMOVED} AND ${UNTOUCHED}`;
  return row ? { document: row.document, trend: trendFrom(row.trend) } : null;
}

/**
 * Whether the stored dashboard can be trusted, without reading it. Where documents were taken since, it then counts up to the last line
 * of the trail: from outside, where only the length of the trail is told, it no longer looks old.
 */
export async function stayedFresh(scope: OrganisationScope, projectId: string, day: string): Promise<boolean> {
  const rows = await scope.tx.$queryRaw<unknown[]>`
    WITH fresh AS (
      SELECT p.id, coalesce((SELECT max(e.sequence) FROM audit_event e WHERE e.organisation_id = p.organisation_id), 0) AS last
      FROM project p JOIN project_dashboard d ON d.project_id = p.id
      WHERE p.id = ${projectId}::uuid AND p.organisation_id = ${scope.organisationId}::uuid
        AND d.day = ${day}::date AND ${UNMOVED} AND ${UNTOUCHED}
    ), moved AS (
      UPDATE project_dashboard d SET audit_sequence = fresh.last FROM fresh WHERE d.project_id = fresh.id AND d.audit_sequence < fresh.last
    ) SELECT 1 FROM fresh`;
  return rows.length > 0;
}

/** Where a project stands, read before anything is computed from it: what happens meanwhile makes the dashboard old at once. */
interface Mark {
  readonly round: number;
  readonly editionId: string | null;
  readonly auditSequence: bigint;
  readonly seenInside: bigint;
  readonly seenOutside: bigint;
}

export async function markOf(scope: OrganisationScope, projectId: string): Promise<Mark | null> {
  const [row] = await scope.tx.$queryRaw<Mark[]>`
    SELECT p.round, p.edition_id AS "editionId",
      coalesce((SELECT max(e.sequence) FROM audit_event e WHERE e.organisation_id = p.organisation_id), 0) AS "auditSequence",
      ${inside(TO_BE_KNOWN_SINCE)} AS "seenInside", ${outside(TO_BE_KNOWN_SINCE)} AS "seenOutside"
    FROM project p WHERE p.id = ${projectId}::uuid AND p.organisation_id = ${scope.organisationId}::uuid AND p.archived_at IS NULL`;
  return row ?? null;
}

/** The worker may not read a document back: not even the one that it is about to write, as `excluded` would. */
export async function putDashboard(
  scope: OrganisationScope,
  projectId: string,
  { round, editionId, auditSequence, seenInside, seenOutside }: Mark,
  { document, day }: { readonly document: string; readonly day: string },
): Promise<void> {
  await scope.tx.$executeRaw`
    INSERT INTO project_dashboard (organisation_id, project_id, document, day, round, edition_id, audit_sequence, seen_inside, seen_outside)
    VALUES (${scope.organisationId}::uuid, ${projectId}::uuid, ${document}, ${day}::date, ${round}, ${editionId}, ${auditSequence},
      ${seenInside}, ${seenOutside})
    ON CONFLICT (project_id) DO UPDATE SET document = ${document}, day = excluded.day, round = excluded.round,
      edition_id = excluded.edition_id, audit_sequence = excluded.audit_sequence, seen_inside = excluded.seen_inside, seen_outside = excluded.seen_outside, computed_at = now()`;
}

export interface ProjectPlace {
  readonly organisationId: string;
  readonly projectId: string;
}

/** Projects of every organisation whose dashboard is missing or old as far as can be told from here; not those at work. */
export function oldDashboards(scope: PlatformScope, day: string, most: number): Promise<ProjectPlace[]> {
  return scope.tx.$queryRaw<ProjectPlace[]>`
    SELECT p.organisation_id AS "organisationId", p.id AS "projectId" FROM project p
    LEFT JOIN project_dashboard d ON d.project_id = p.id
    LEFT JOIN audit_head h ON h.organisation_id = p.organisation_id
    WHERE p.archived_at IS NULL AND ${AT_REST}
      AND (d.day = ${day}::date AND d.audit_sequence = coalesce(h.sequence, 0) AND ${UNMOVED}) IS NOT TRUE
    ORDER BY d.computed_at NULLS FIRST, p.id LIMIT ${most}`;
}

/** The next projects in the order of their ids, for what only a look into the organisation tells; not those at work. */
export function projectsAfter(scope: PlatformScope, after: string | null, most: number): Promise<ProjectPlace[]> {
  return scope.tx.$queryRaw<ProjectPlace[]>`
    SELECT p.organisation_id AS "organisationId", p.id AS "projectId" FROM project p
    WHERE p.archived_at IS NULL AND ${AT_REST} AND (${after}::uuid IS NULL OR p.id > ${after}::uuid) ORDER BY p.id LIMIT ${most}`;
}
