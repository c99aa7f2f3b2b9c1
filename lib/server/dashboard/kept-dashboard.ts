import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { ENGINE_VERSION } from "@/lib/domain/eligibility/engine-version";
import { ruleSetOn } from "@/lib/domain/obligation/shipped-rule-sets";
import { GATES_VERSION } from "@/lib/domain/programme/gate";
import { formulaOn } from "@/lib/domain/readiness/shipped-formulas";
import { wallTime } from "@/lib/domain/training/meeting-time";
import type { OrganisationScope } from "../database";
import { freshDocument } from "./store-dashboard";
import type { Trend } from "./store-trend";

interface KeptDashboard {
  readonly dashboard: Dashboard;
  /** The scores kept by then. */
  readonly trend: Trend;
}

/** The dashboard that is stored, while nothing happened since; null when there is none, or none that can be trusted. */
export async function keptDashboard(scope: OrganisationScope, projectId: string, now: Date): Promise<KeptDashboard | null> {
  const fresh = await freshDocument(scope, projectId, wallTime(now).day);
  if (fresh === null) return null;
  // Our own text, written by `renewDashboard`: read without being checked again, unless other rules made it.
  const dashboard = JSON.parse(fresh.document) as Dashboard;
  return sameRules(dashboard) ? { dashboard, trend: fresh.trend } : null;
}

/** A newer release of the portal may judge by other rules than the one that stored the document, or tell more. */
function sameRules({ version, day, inputs, decisions }: Dashboard): boolean {
  if (decisions.waiting === undefined) return false;
  const { engineVersion, formula, ruleSet, gates } = inputs;
  const made = [version, engineVersion, formula, ruleSet, gates];
  return made.join() === [1, ENGINE_VERSION, formulaOn(day).id, ruleSetOn(day).id, GATES_VERSION].join();
}
