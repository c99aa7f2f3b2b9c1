import { countUnmet, evaluateGate } from "@/lib/domain/programme/evaluate";
import { gateOf } from "@/lib/domain/programme/gate";
import type { Phase } from "@/lib/domain/programme/phase";
import type { OrganisationScope } from "../database";
import { writeUnmet } from "./store-gate-count";
import { loadProjectFacts, type ProjectStanding } from "./store-project-facts";

/** Counts the criteria of a gate that are unmet now, and keeps the figure beside its day: what the frame of every page reads. */
export async function countGate(
  scope: OrganisationScope,
  { projectId, gate }: { readonly projectId: string; readonly gate: Phase },
  standing: ProjectStanding,
  now: Date,
): Promise<void> {
  const facts = await loadProjectFacts(scope, projectId, standing, now);
  await writeUnmet(scope, projectId, gate, { unmet: countUnmet(evaluateGate(gateOf(gate), facts)), at: now });
}
