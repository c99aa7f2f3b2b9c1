import { compareMilestonesRoute } from "@/lib/contract/milestone";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { compareDashboards } from "@/lib/domain/milestone/compare";
import { readDocument } from "@/lib/domain/milestone/document";
import { NOW } from "@/lib/domain/milestone/milestone";
import { loadDashboard } from "../dashboard/load-dashboard";
import type { OrganisationScope } from "../database";
import { loadProject } from "../inventory/store-project";
import { query } from "../use-case";
import { milestoneViews } from "./milestone-view";
import { loadMilestone, type StoredMilestone } from "./store-milestone";

interface Side {
  readonly stored: StoredMilestone | null;
  readonly dashboard: Dashboard;
}

/** Two moments of a project beside each other, the earlier one first. Kept ones are read, never computed. */
export const compareMilestones = query({
  permission: "dashboard.read",
  input: compareMilestonesRoute.params.extend(compareMilestonesRoute.query.shape),

  async run(scope, { projectId, a, b }) {
    await loadProject(scope, projectId);
    const now = new Date();
    const asked = [await sideOf(scope, projectId, a, now), b === a ? null : await sideOf(scope, projectId, b, now)];
    const [one, other = one] = asked.filter((side) => side !== null);
    if (!one || !other) throw new Error("a comparison has two sides");
    const [before, after] = one.dashboard.at <= other.dashboard.at ? [one, other] : [other, one];
    const stored = [before, after].flatMap((side) => side.stored ?? []);
    const views = await milestoneViews(scope, stored);
    const told = (side: Side) => ({
      milestone: views.find(({ id }) => id === side.stored?.id) ?? null,
      at: side.dashboard.at,
    });
    return { before: told(before), after: told(after), comparison: compareDashboards(before.dashboard, after.dashboard) };
  },
});

async function sideOf(scope: OrganisationScope, projectId: string, id: string, now: Date): Promise<Side> {
  if (id === NOW) return { stored: null, dashboard: await loadDashboard(scope, projectId, now) };
  const stored = await loadMilestone(scope, projectId, id);
  return { stored, dashboard: readDocument(stored.document) };
}
