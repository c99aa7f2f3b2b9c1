import type { DashboardView } from "@/lib/contract/dashboard";
import type { OrganisationScope } from "../database";
import { Prisma } from "../generated/client";

export type Trend = DashboardView["trend"];
/** As many as a small picture shows apart. */
const POINTS = 40;

/** Kept scores, oldest first: the first, the last, and between them every so manieth. A value of one row, for a query of more. */
export function trendValue(scope: OrganisationScope, projectId: string): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(json_build_object('id', id, 'at', at, 'score', score, 'completeness', completeness, 'formula', formula)
      ORDER BY at, id), '[]') FROM (
      SELECT *, row_number() OVER (ORDER BY at, id) - 1 AS place, count(*) OVER () - 1 AS last FROM readiness_snapshot
      WHERE project_id = ${projectId}::uuid AND organisation_id = ${scope.organisationId}::uuid) kept
    WHERE place = last OR place % (last / ${POINTS} + 1) = 0)`;
}

/** What the database made of `trendValue`, with moments as the contract writes them. */
export function trendFrom(value: Trend): Trend {
  return value.map(({ at, ...rest }) => ({ ...rest, at: new Date(at).toISOString() }));
}

export async function trendOf(scope: OrganisationScope, projectId: string): Promise<Trend> {
  const [row] = await scope.tx.$queryRaw<{ trend: Trend }[]>`SELECT ${trendValue(scope, projectId)} AS trend`;
  return trendFrom(row?.trend ?? []);
}
