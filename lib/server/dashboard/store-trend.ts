import type { DashboardView } from "@/lib/contract/dashboard";
import type { OrganisationScope } from "../database";

type Kept = DashboardView["trend"][number];
/** As many as a small picture shows apart. */
const POINTS = 40;

/** Kept scores, oldest first: the first, the last, and between them every so manieth. */
export async function trendOf(scope: OrganisationScope, projectId: string): Promise<Kept[]> {
  const rows = await scope.tx.$queryRaw<(Omit<Kept, "at"> & { at: Date })[]>`/* prepared dashboard-trend */
    SELECT id, at, score, completeness, formula FROM (
      SELECT *, row_number() OVER (ORDER BY at, id) - 1 AS place, count(*) OVER () - 1 AS last FROM readiness_snapshot
      WHERE project_id = ${projectId}::uuid AND organisation_id = ${scope.organisationId}::uuid) kept
    WHERE place = last OR place % (last / ${POINTS} + 1) = 0 ORDER BY at, id`;
  return rows.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() }));
}
