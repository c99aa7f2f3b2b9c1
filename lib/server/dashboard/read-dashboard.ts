import { type DashboardView, readDashboardRoute } from "@/lib/contract/dashboard";
import { query } from "../use-case";
import { currentDashboard } from "./current-dashboard";
import { trendOf } from "./store-trend";

/** All that a committee asks about a project, as of now, and the scores that were kept before. */
export const readDashboard = query({
  permission: "dashboard.read",
  input: readDashboardRoute.params,

  async run(scope, { projectId }): Promise<DashboardView> {
    const { dashboard, stored, trend } = await currentDashboard(scope, projectId, new Date());
    return { ...dashboard, stored, trend: trend ?? (await trendOf(scope, projectId)) };
  },
});
