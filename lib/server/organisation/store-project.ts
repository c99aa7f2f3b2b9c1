import type { Verdict } from "@/lib/domain/eligibility/verdict";
import type { Phase } from "@/lib/domain/programme/phase";
import type { OrganisationScope } from "../database";
import { Conflict, NotFound } from "../errors";

export interface ListedProject {
  readonly id: string;
  readonly name: string;
  readonly phase: Phase;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
  readonly importedAt: Date | null;
  /** Out of the summary; null while nothing is judged. */
  readonly figures: {
    readonly workloads: number;
    readonly resources: number;
    readonly byWorkload: Record<Verdict, number>;
  } | null;
}

/** Projects with the figures of their summaries, oldest first; one of them when an id is given. */
export async function projectsOf(
  scope: OrganisationScope,
  which: { readonly archived: boolean; readonly projectId?: string },
): Promise<ListedProject[]> {
  const rows = await scope.tx.$queryRaw<(Omit<ListedProject, "figures"> & { figures: string | null })[]>`
    SELECT p.id, p.name, p.phase, p.created_at AS "createdAt", p.archived_at AS "archivedAt",
      (SELECT i.applied_at FROM inventory_import i WHERE i.project_id = p.id AND i.number = p.current_import) AS "importedAt",
      CASE WHEN p.current_import > 0 THEN (SELECT json_build_object('workloads', d->'workloads', 'resources', d->'resources', 'byWorkload', d->'byWorkload')::text
        FROM estate_summary s, LATERAL (SELECT s.document::json AS d) document
        WHERE s.project_id = p.id AND s.round = p.round AND s.edition_id = p.edition_id) END AS figures
    FROM project p
    WHERE p.organisation_id = ${scope.organisationId}::uuid AND (${which.archived} OR p.archived_at IS NULL)
      AND (${which.projectId ?? null}::uuid IS NULL OR p.id = ${which.projectId ?? null}::uuid)
    ORDER BY p.created_at, p.id`;
  return rows.map((row) => ({ ...row, figures: row.figures === null ? null : JSON.parse(row.figures) }));
}

/** A project of the organisation, archived or not, locked for a change. */
export async function lockProject(
  scope: OrganisationScope,
  projectId: string,
): Promise<{ name: string; archivedAt: Date | null }> {
  const [row] = await scope.tx.$queryRaw<{ name: string; archivedAt: Date | null }[]>`
    SELECT name, archived_at AS "archivedAt" FROM project
    WHERE organisation_id = ${scope.organisationId}::uuid AND id = ${projectId}::uuid FOR NO KEY UPDATE`;
  if (!row) throw new NotFound();
  return row;
}

/** Refuses a name that another project in the lists has, whatever its accents and capitals; two at once wait for each other. */
export async function refuseTakenName(scope: OrganisationScope, name: string, projectId: string | null): Promise<void> {
  await scope.tx.$queryRaw`SELECT id FROM organisation WHERE id = ${scope.organisationId}::uuid FOR NO KEY UPDATE`;
  const [taken] = await scope.tx.$queryRaw<unknown[]>`
    SELECT id FROM project WHERE organisation_id = ${scope.organisationId}::uuid AND archived_at IS NULL
      AND name_key(name) = name_key(${name}) AND id IS DISTINCT FROM ${projectId}::uuid LIMIT 1`;
  if (taken) throw new Conflict("project-name-taken", { name });
}

export async function insertProject(scope: OrganisationScope, name: string): Promise<string> {
  const data = { organisationId: scope.organisationId, name };
  return (await scope.tx.project.create({ data, select: { id: true } })).id;
}

export async function changeProject(
  scope: OrganisationScope,
  projectId: string,
  change: { name?: string; archivedAt?: Date | null },
): Promise<void> {
  await scope.tx.project.updateMany({ where: { organisationId: scope.organisationId, id: projectId }, data: change });
}
