import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import type { OrganisationScope } from "../database";
import { renewPortfolioLine } from "../portfolio/renew-portfolio-line";
import { writeUnmet } from "../programme/store-gate-count";
import { loadDashboard } from "./load-dashboard";
import { markOf, putDashboard } from "./store-dashboard";

/** Computes what a project's dashboard says now and stores it, with the project's line in the portfolio and what is unmet of each dated gate; null for a project that is archived or gone. The worker's alone. */
export async function renewDashboard(scope: OrganisationScope, projectId: string, now: Date): Promise<Dashboard | null> {
  const mark = await markOf(scope, projectId);
  if (mark === null) return null;
  const dashboard = await loadDashboard(scope, projectId, now);
  await putDashboard(scope, projectId, mark, { document: JSON.stringify(dashboard), day: dashboard.day });
  for (const { phase, unmet } of dashboard.gates.filter(({ dueOn }) => dueOn !== null)) {
    await writeUnmet(scope, projectId, phase, { unmet: unmet.length, at: now });
  }
  await renewPortfolioLine(scope, dashboard, now);
  return dashboard;
}
