import { createHash } from "node:crypto";
import type { Readiness } from "@/lib/domain/readiness/score";
import type { SnapshotTrigger } from "@/lib/domain/readiness/snapshot";
import type { OrganisationScope } from "../database";
import { loadReadiness } from "./load-readiness";
import { insertReadinessSnapshot } from "./store-readiness-snapshot";

export interface TakenSnapshot {
  readonly id: string;
  readonly readiness: Readiness;
  readonly sha256: string;
}

/**
 * Freezes the score of this moment with all its terms; the hash is taken of the very text that is stored. `day` (ISO) for a daily
 * one: null when that day has its snapshot already, or nothing is known yet.
 */
async function freezeReadiness(
  scope: OrganisationScope,
  projectId: string,
  what: { readonly trigger: SnapshotTrigger; readonly day: string | null },
  now: Date,
): Promise<TakenSnapshot | null> {
  const readiness = await loadReadiness(scope, projectId, now);
  const { formula, score, completeness, firm } = readiness;
  if (what.trigger === "daily" && score === null) return null;
  const document = JSON.stringify(readiness);
  const sha256 = createHash("sha256").update(document).digest("hex");
  const figures = { formula, score, completeness, firm, document, sha256 };
  const id = await insertReadinessSnapshot(scope, { projectId, ...what, ...figures, at: now });
  return id === null ? null : { id, readiness, sha256 };
}

/** Keeps the score for a decision, or because somebody wishes to; in the transaction of the command that does so. */
export async function takeReadinessSnapshot(
  scope: OrganisationScope,
  projectId: string,
  trigger: Exclude<SnapshotTrigger, "daily">,
  now: Date,
): Promise<TakenSnapshot> {
  const taken = await freezeReadiness(scope, projectId, { trigger, day: null }, now);
  if (!taken) throw new Error("a snapshot without a day meets no other");
  return taken;
}

/** Keeps the score of a day, once; null when the day has its snapshot, or nothing is known yet. */
export function takeDailySnapshot(
  scope: OrganisationScope,
  projectId: string,
  day: string,
  now: Date,
): Promise<TakenSnapshot | null> {
  return freezeReadiness(scope, projectId, { trigger: "daily", day }, now);
}
