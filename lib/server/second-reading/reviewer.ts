import { isConsultantEngaged } from "../assessment/store-assessment";
import type { OrganisationScope } from "../database";
import { Conflict } from "../errors";

/** Whether the caller reviews here: a consultant, or a project lead where none is engaged (decision 0010). */
export async function isReviewer(scope: OrganisationScope, now: Date): Promise<boolean> {
  if (scope.access?.role === "consultant") return true;
  return scope.access?.role === "project-lead" && !(await isConsultantEngaged(scope, now));
}

export async function requireReviewer(scope: OrganisationScope, now: Date): Promise<void> {
  if (!(await isReviewer(scope, now))) throw new Conflict("consultant-reviews");
}
