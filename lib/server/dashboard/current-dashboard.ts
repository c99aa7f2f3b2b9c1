import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import type { OrganisationScope } from "../database";
import { keptDashboard } from "./kept-dashboard";
import { loadDashboard } from "./load-dashboard";

interface CurrentDashboard {
  readonly dashboard: Dashboard;
  /** Kept from an earlier moment since which nothing happened; else computed now. */
  readonly stored: boolean;
}

/** The dashboard as of now: the stored one while nothing happened since, else computed. Never one that something made old. */
export async function currentDashboard(scope: OrganisationScope, projectId: string, now: Date): Promise<CurrentDashboard> {
  const stored = await keptDashboard(scope, projectId, now);
  if (stored) return { dashboard: stored, stored: true };
  return { dashboard: await loadDashboard(scope, projectId, now), stored: false };
}
