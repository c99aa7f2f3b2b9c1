import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { ENGINE_VERSION } from "@/lib/domain/eligibility/engine-version";
import { ruleSetOn } from "@/lib/domain/obligation/shipped-rule-sets";
import { GATES_VERSION } from "@/lib/domain/programme/gate";
import { formulaOn } from "@/lib/domain/readiness/shipped-formulas";
import { wallTime } from "@/lib/domain/training/meeting-time";
import type { OrganisationScope } from "../database";
import { loadDashboard } from "./load-dashboard";
import { freshDocument } from "./store-dashboard";
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
  const { day } = wallTime(now);
  const fresh = await freshDocument(scope, projectId, day);
  // Our own text, written by `renewDashboard`: read without being checked again, unless other rules made it.
  const stored = fresh && (JSON.parse(fresh.document) as Dashboard);
  if (fresh && stored && sameRules(stored)) return { dashboard: stored, stored: true, trend: fresh.trend };
  return { dashboard: await loadDashboard(scope, projectId, now), stored: false, trend: null };
}

/** A newer release of the portal may judge by other rules than the one that stored the document. */
function sameRules({ version, day, inputs }: Dashboard): boolean {
  const { engineVersion, formula, ruleSet, gates } = inputs;
  const made = [version, engineVersion, formula, ruleSet, gates];
  return made.join() === [1, ENGINE_VERSION, formulaOn(day).id, ruleSetOn(day).id, GATES_VERSION].join();
}
