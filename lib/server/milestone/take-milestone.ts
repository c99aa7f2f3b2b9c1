import { createHash } from "node:crypto";
import { figuresOf, type MilestoneFigures, rulesOf } from "@/lib/domain/milestone/figures";
import { markOf } from "@/lib/domain/milestone/people";
import { loadDashboard } from "../dashboard/load-dashboard";
import type { OrganisationScope } from "../database";
import { type DecidedGate, insertMilestone } from "./store-milestone";

/** What a milestone is taken for. */
type Occasion =
  | { readonly trigger: "manual"; readonly name: string; readonly note: string }
  | { readonly trigger: "gate"; readonly decision: DecidedGate };

export interface TakenMilestone {
  readonly id: string;
  readonly figures: MilestoneFigures;
  readonly sha256: string;
}

/**
 * Keeps the dashboard of this moment, in the transaction of the command that wishes so. The hash is taken of the very text that is
 * stored; what it was computed under stands beside it and is never looked up again. People stand in it by their ids, never by name.
 */
export async function takeMilestone(
  scope: OrganisationScope,
  projectId: string,
  occasion: Occasion,
  now: Date,
): Promise<TakenMilestone> {
  const dashboard = await loadDashboard(scope, projectId, now, {
    naming: ({ personId }) => markOf(personId),
    cellNames: true,
  });
  const document = JSON.stringify(dashboard);
  const sha256 = createHash("sha256").update(document).digest("hex");
  const figures = figuresOf(dashboard);
  const words = occasion.trigger === "manual" ? { ...occasion, decision: null } : { ...occasion, name: "", note: "" };
  const id = await insertMilestone(scope, projectId, { ...words, rules: rulesOf(dashboard), figures, document, sha256, at: now });
  return { id, figures, sha256 };
}
