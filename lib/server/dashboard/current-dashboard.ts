import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import type { OrganisationScope } from "../database";
import { keptDashboard } from "./kept-dashboard";
import { loadDashboard } from "./load-dashboard";
import type { Trend } from "./store-trend";

interface CurrentDashboard {
  readonly dashboard: Dashboard;
  /** Kept from an earlier moment since which nothing happened; else computed now. */
  readonly stored: boolean;
  /** The kept scores, where they came along with the stored one. */
  readonly trend: Trend | null;
}

/** The dashboard as of now: the stored one while nothing happened since, else computed. Never one that something made old. */
export async function currentDashboard(scope: OrganisationScope, projectId: string, now: Date): Promise<CurrentDashboard> {
  const kept = await keptDashboard(scope, projectId, now);
  if (kept) return { ...kept, stored: true };
  return { dashboard: await loadDashboard(scope, projectId, now), stored: false, trend: null };
}
