import type { Verdict } from "@/lib/domain/eligibility/verdict";
import type { Phase } from "@/lib/domain/programme/phase";
import type { NamePlace } from "../access/name-cursor";
import type { PortfolioScope } from "../database";
import { Prisma } from "../generated/client";

export interface PortfolioRow extends NamePlace {
  readonly name: string;
  readonly legalForm: string;
  readonly statuses: string[];
  readonly openable: boolean;
}

/** Organisations that row-level security shows the caller, by name, after a place. */
export function pageOfPortfolio(
  { tx }: PortfolioScope,
  direction: "ascending" | "descending",
  after: NamePlace | null,
  limit: number,
): Promise<PortfolioRow[]> {
  const descending = direction === "descending";
  const place = after && Prisma.sql`(${after.key} COLLATE "C", ${after.id}::uuid)`;
  const key = Prisma.sql`(name_key(o.name) COLLATE "C", o.id)`;
  const beyond = place && (descending ? Prisma.sql`WHERE ${key} < ${place}` : Prisma.sql`WHERE ${key} > ${place}`);
  const order = descending
    ? Prisma.sql`name_key(o.name) COLLATE "C" DESC, o.id DESC`
    : Prisma.sql`name_key(o.name) COLLATE "C", o.id`;
  return tx.$queryRaw<PortfolioRow[]>`
    SELECT o.id, o.name, name_key(o.name) AS key, o.legal_form AS "legalForm", o.statuses,
      EXISTS (SELECT FROM membership m WHERE m.organisation_id = o.id)
        OR EXISTS (SELECT FROM engagement e WHERE e.organisation_id = o.id) AS openable
    FROM organisation o ${beyond ?? Prisma.empty} ORDER BY ${order} LIMIT ${limit}`;
}

export interface PortfolioProject {
  readonly organisationId: string;
  readonly id: string;
  readonly name: string;
  readonly phase: Phase;
  readonly importedAt: Date | null;
  readonly figures: {
    readonly workloads: number;
    readonly resources: number;
    readonly byWorkload: Record<Verdict, number>;
  } | null;
}

/** Projects of these organisations with the totals of their summaries, oldest first. */
export async function projectsOfPortfolio(
  { tx }: PortfolioScope,
  organisationIds: readonly string[],
): Promise<PortfolioProject[]> {
  if (organisationIds.length === 0) return [];
  const rows = await tx.$queryRaw<(Omit<PortfolioProject, "figures"> & { figures: string | null })[]>`
    SELECT p.organisation_id AS "organisationId", p.id, p.name, p.phase,
      (SELECT i.applied_at FROM inventory_import i
        WHERE i.organisation_id = p.organisation_id AND i.project_id = p.id AND i.number = p.current_import) AS "importedAt",
      CASE WHEN p.current_import > 0 THEN (SELECT json_build_object('workloads', d->'workloads', 'resources', d->'resources', 'byWorkload', d->'byWorkload')::text
        FROM estate_summary s, LATERAL (SELECT s.document::json AS d) document
        WHERE s.project_id = p.id AND s.round = p.round AND s.edition_id = p.edition_id) END AS figures
    FROM project p
    WHERE p.organisation_id = ANY (${[...organisationIds]}::uuid[]) AND p.archived_at IS NULL
    ORDER BY p.created_at, p.id`;
  return rows.map((row) => ({ ...row, figures: row.figures === null ? null : JSON.parse(row.figures) }));
}
