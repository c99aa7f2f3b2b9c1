import { type AssessmentMove, stateAfter } from "@/lib/domain/assessment/state";
import type { OrganisationScope } from "../database";
import { Conflict } from "../errors";
import { isReadingOpen } from "../second-reading/store-second-reading";
import {
  type AssessmentPlace,
  changeAssessment,
  isConsultantEngaged,
  loadAssessment,
  type StoredAssessment,
} from "./store-assessment";

/**
 * Puts a review on record. A consultant reviews; a project lead only where none is engaged, and the record says so: nobody is left
 * without a way to a validated assessment, and nobody passes the consultant by.
 */
export async function reviewOf(
  scope: OrganisationScope,
  place: AssessmentPlace,
  move: Extract<AssessmentMove, "return" | "validate">,
  note: string,
): Promise<{ readonly before: StoredAssessment; readonly after: StoredAssessment }> {
  const before = await loadAssessment(scope, place, "update");
  const state = stateAfter(before.state, move);
  if (!state) throw new Conflict("assessment-not-submitted", { state: before.state });
  if (await isReadingOpen(scope, before.id)) throw new Conflict("reading-open");
  const now = new Date();
  const reviewedAs = scope.access?.role === "consultant" ? "consultant" : "project-lead";
  if (reviewedAs !== "consultant" && (await isConsultantEngaged(scope, now))) throw new Conflict("consultant-reviews");
  const change = { state, reviewedBy: scope.person?.id ?? "", reviewedAt: now, reviewedAs, reviewNote: note } as const;
  await changeAssessment(scope, before.id, change);
  return { before, after: { ...before, ...change } };
}
