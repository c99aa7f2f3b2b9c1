import type { PortfolioFilters } from "@/lib/domain/portfolio/filter";
import { PHASES } from "@/lib/domain/programme/phase";
import { Prisma } from "../generated/client";

/** What the filters ask of a line. The risk of a day and a standstill are judged now, not when the figures were counted. */
export function narrowing(filters: PortfolioFilters, today: string): Prisma.Sql[] {
  const { search, phase, readiness, risk, still, review, edition, form } = filters;
  const conditions = [
    search === undefined ? null : Prisma.sql`position(name_key(${search}) IN l.name_key) > 0`,
    phase === undefined ? null : Prisma.sql`l.step = ${PHASES.indexOf(phase) + 1}::int`,
    readiness === undefined ? null : inBand(readiness),
    risk === undefined ? null : atRisk(risk, today),
    still === undefined
      ? null
      : Prisma.sql`l.moved_at < ${today}::date::timestamp AT TIME ZONE 'Europe/Paris' - make_interval(days => ${Number(still)}::int)`,
    review === undefined ? null : Prisma.sql`l.awaiting_review > 0`,
    edition === undefined ? null : Prisma.sql`l.edition_behind`,
    form === undefined ? null : Prisma.sql`l.legal_form = ${form}`,
  ];
  return conditions.filter((one) => one !== null);
}

function inBand(band: NonNullable<PortfolioFilters["readiness"]>): Prisma.Sql {
  if (band === "unknown") return Prisma.sql`coalesce(l.score, -1) = -1`;
  const [from = 0, to = 100] = band.split("-").map(Number);
  // The last band holds its end.
  return Prisma.sql`coalesce(l.score, -1) >= ${from}::float8 AND coalesce(l.score, -1) < ${to === 100 ? 101 : to}::float8`;
}

/** As `dueRisk` says of one day. */
function atRisk(risk: NonNullable<PortfolioFilters["risk"]>, today: string): Prisma.Sql {
  if (risk === "late") return Prisma.sql`coalesce(l.due_on, '9999-12-31'::date) < ${today}::date`;
  return Prisma.sql`l.unmet > 0 AND coalesce(l.due_on, '9999-12-31'::date) BETWEEN ${today}::date AND ${today}::date + 30`;
}
