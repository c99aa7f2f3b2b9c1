import type { LegalForm } from "@/lib/domain/access/organisation";
import type { Verdict } from "@/lib/domain/eligibility/verdict";
import { type PortfolioFilters, READINESS_BANDS, type ReadinessBand } from "@/lib/domain/portfolio/filter";
import { PHASES, type Phase } from "@/lib/domain/programme/phase";
import type { PortfolioScope } from "../database";
import { Prisma } from "../generated/client";
import { narrowing } from "./store-narrowing";
import { ORDERS, type PortfolioPlace } from "./store-order";

export interface StoredLine {
  /** Its place in the order that was asked for. */
  readonly key: string;
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly legalForm: LegalForm;
  readonly openable: boolean;
  readonly followed: boolean;
  readonly projectId: string | null;
  readonly project: string | null;
  readonly phase: Phase | null;
  readonly operating: boolean;
  readonly score: number | null;
  readonly completeness: number | null;
  readonly dueOn: string | null;
  readonly unmet: number | null;
  readonly workloads: number | null;
  readonly byWorkload: Record<Verdict, number> | null;
  readonly shareEligible: number | null;
  readonly shareWeak: number | null;
  readonly pressing: number | null;
  readonly movedAt: Date;
  readonly awaitingReview: number;
  readonly editionBehind: boolean;
  readonly questionnairesBehind: number;
  readonly computedAt: Date | null;
}

interface Asked {
  readonly filters: PortfolioFilters;
  readonly after: PortfolioPlace | null;
  readonly limit: number;
  /** The day in Paris. */
  readonly today: string;
}

/** Lines that row-level security shows the caller, along the index of the order asked for, after a place. */
export function pageOfPortfolio(scope: PortfolioScope, { filters, after, limit, today }: Asked): Promise<StoredLine[]> {
  const order = ORDERS[filters.sort];
  const descending = filters.direction === "descending";
  const way = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const place = after && Prisma.sql`(${order.place(after.key)}, ${after.id}::uuid)`;
  const beyond =
    place && (descending ? Prisma.sql`(${order.key}, l.id) < ${place}` : Prisma.sql`(${order.key}, l.id) > ${place}`);
  const where = [ofCaller(scope), ...narrowing(filters, today), ...(beyond ? [beyond] : [])];
  return linesOf(
    scope,
    Prisma.sql`SELECT l.*, ${order.said} AS key FROM portfolio_line l WHERE ${Prisma.join(where, " AND ")}
      ORDER BY ${order.key} ${way}, l.id ${way} LIMIT ${limit}`,
    Prisma.sql`ORDER BY row_number`,
  );
}

/** These lines, as far as row-level security shows them to the caller. */
export function linesById(scope: PortfolioScope, ids: readonly string[]): Promise<StoredLine[]> {
  const page = Prisma.sql`SELECT l.*, l.id::text AS key FROM portfolio_line l WHERE l.shown AND l.id = ANY (${[...ids]}::uuid[])`;
  return linesOf(scope, page, Prisma.empty);
}

/** Every line of these organisations by their names, as far as row-level security shows them to the caller. */
export function linesOfOrganisations(scope: PortfolioScope, organisationIds: readonly string[]): Promise<StoredLine[]> {
  const page = Prisma.sql`SELECT l.*, l.id::text AS key FROM portfolio_line l
    WHERE l.shown AND l.organisation_id = ANY (${[...organisationIds]}::uuid[])`;
  return linesOf(scope, page, Prisma.sql`ORDER BY p.name, l.id`);
}

/**
 * Who oversees everything reads along the order's index; everybody else has few organisations, and is spared a walk past all the
 * others. What may be seen is the policies' affair: this only says which way is short.
 */
function ofCaller({ platformRoles }: PortfolioScope): Prisma.Sql {
  if (platformRoles.includes("portfolio-executive")) return Prisma.sql`l.shown`;
  return Prisma.sql`l.shown AND l.organisation_id = ANY (ARRAY(SELECT organisation_id FROM membership UNION SELECT organisation_id FROM engagement))`;
}

/** The rows of a page are found first: names are looked up for those alone. */
async function linesOf({ tx }: PortfolioScope, page: Prisma.Sql, order: Prisma.Sql): Promise<StoredLine[]> {
  const rows = await tx.$queryRaw<(Omit<StoredLine, "byWorkload"> & { byWorkload: string | null })[]>`
    WITH page AS MATERIALIZED (SELECT found.*, row_number() OVER () FROM (${page}) found),
      followed AS MATERIALIZED (SELECT organisation_id FROM engagement UNION SELECT organisation_id FROM membership WHERE role = 'project-lead'),
      entered AS MATERIALIZED (SELECT organisation_id FROM engagement UNION SELECT organisation_id FROM membership)
    SELECT l.key, l.id, l.organisation_id AS "organisationId", l.legal_form AS "legalForm", o.name AS organisation,
      l.organisation_id IN (SELECT organisation_id FROM entered) AS openable,
      l.organisation_id IN (SELECT organisation_id FROM followed) AS followed,
      l.project_id AS "projectId", p.name AS project, p.phase, l.operating, l.score, l.completeness, l.due_on::text AS "dueOn", l.unmet,
      l.workloads, l.by_workload AS "byWorkload", l.share_eligible AS "shareEligible", l.share_weak AS "shareWeak", l.pressing,
      l.moved_at AS "movedAt", l.awaiting_review AS "awaitingReview", l.edition_behind AS "editionBehind",
      l.questionnaires_behind AS "questionnairesBehind", l.computed_at AS "computedAt"
    FROM page l JOIN organisation o ON o.id = l.organisation_id LEFT JOIN project p ON p.id = l.project_id ${order}`;
  return rows.map((row) => ({ ...row, byWorkload: row.byWorkload === null ? null : JSON.parse(row.byWorkload) }));
}

export interface OpenAction {
  readonly organisationId: string;
  readonly text: string;
  readonly dueOn: string | null;
}

/** The open action that comes first, of each of these organisations that the caller follows up. */
export function nextActions({ tx }: PortfolioScope, organisationIds: readonly string[]): Promise<OpenAction[]> {
  if (organisationIds.length === 0) return Promise.resolve([]);
  return tx.$queryRaw<OpenAction[]>`
    SELECT DISTINCT ON (organisation_id) organisation_id AS "organisationId", text, due_on::text AS "dueOn" FROM follow_up
    WHERE kind = 'action' AND done_at IS NULL AND organisation_id = ANY (${[...new Set(organisationIds)]}::uuid[])
    ORDER BY organisation_id, due_on NULLS LAST, created_at, id`;
}

export interface LineCount {
  /** Null: an organisation without a project. */
  readonly phase: Phase | null;
  readonly band: ReadinessBand;
  readonly lines: number;
}

/** How many lines the caller sees, by phase and by readiness. It reads every one of them. */
export async function countLines(scope: PortfolioScope): Promise<LineCount[]> {
  const rows = await scope.tx.$queryRaw<{ step: number; quarter: number | null; lines: number }[]>`
    SELECT l.step::int AS step, CASE WHEN l.score IS NOT NULL THEN least(floor(l.score / 25), 3)::int END AS quarter, count(*)::int AS lines
    FROM portfolio_line l WHERE ${ofCaller(scope)} GROUP BY 1, 2`;
  return rows.map(({ step, quarter, lines }) => ({
    phase: PHASES[step - 1] ?? null,
    band: (quarter === null ? undefined : READINESS_BANDS[quarter]) ?? "unknown",
    lines,
  }));
}
