import { newerInForce } from "@/lib/domain/catalogue/newer";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { figuresOf } from "@/lib/domain/portfolio/line";
import { newerThan, newestVersions } from "../assessment/known-questionnaire";
import { listStoredEditions } from "../catalogue/store";
import type { OrganisationScope } from "../database";
import { currentAssessments, loadBeside, writeLine } from "./store-line";

/** Writes a project's line in the portfolio from its dashboard, and from what was counted beside it. Under the worker's scope. */
export async function renewPortfolioLine(scope: OrganisationScope, dashboard: Dashboard, now: Date): Promise<void> {
  const projectId = dashboard.project.id;
  const { movedAt, awaitingReview } = await loadBeside(scope, projectId);
  const edition = dashboard.inputs.edition;
  const editionBehind = edition !== null && newerInForce(await listStoredEditions(scope), edition.id, dashboard.day) !== null;
  const newest = await newestVersions(scope);
  const current = await currentAssessments(scope, projectId);
  const questionnairesBehind = current.filter(({ id, version }) => newerThan(newest, id, version) !== null).length;
  const figures = figuresOf(dashboard, { movedAt, awaitingReview, editionBehind, questionnairesBehind });
  await writeLine(scope, projectId, { ...figures, movedAt }, now);
}
