import type { PortfolioFigures } from "@/lib/domain/portfolio/line";
import type { OrganisationScope } from "../database";

interface Beside {
  readonly movedAt: Date | null;
  readonly awaitingReview: number;
}
/** Acts that say nothing about an organisation's own progress. */
const NO_MOVEMENT = ["add-follow-up", "change-follow-up", "give-benchmark-consent", "withdraw-benchmark-consent"];

/** The last act of a person in the organisation, and what a project has submitted for review. */
export async function loadBeside(scope: OrganisationScope, projectId: string): Promise<Beside> {
  const [row] = await scope.tx.$queryRaw<Beside[]>`
    SELECT (SELECT at FROM audit_event WHERE organisation_id = ${scope.organisationId}::uuid AND person_id IS NOT NULL
        AND action <> ALL (${NO_MOVEMENT}) ORDER BY sequence DESC LIMIT 1) AS "movedAt",
      (SELECT count(*)::int FROM assessment WHERE project_id = ${projectId}::uuid AND state = 'submitted') AS "awaitingReview"`;
  return row ?? { movedAt: null, awaitingReview: 0 };
}

export interface CurrentAssessment {
  readonly id: string;
  readonly version: string;
}
/** The latest assessment of each questionnaire. */
export function currentAssessments(scope: OrganisationScope, projectId: string): Promise<CurrentAssessment[]> {
  return scope.tx.$queryRaw<CurrentAssessment[]>`
    SELECT DISTINCT ON (questionnaire_id) questionnaire_id AS id, questionnaire_version AS version FROM assessment
    WHERE project_id = ${projectId}::uuid AND organisation_id = ${scope.organisationId}::uuid ORDER BY questionnaire_id, started_at DESC, id`;
}

/** Writes the figures of a project's line; the database has made the line with the project. */
export async function writeLine(
  scope: OrganisationScope,
  projectId: string,
  { byWorkload, dueOn, ...figures }: PortfolioFigures & { readonly movedAt: Date | null },
  now: Date,
): Promise<void> {
  const { movedAt, ...rest } = figures;
  await scope.tx.portfolioLine.updateMany({
    where: { id: projectId, organisationId: scope.organisationId },
    data: {
      ...rest,
      byWorkload: byWorkload && JSON.stringify(byWorkload),
      dueOn: dueOn === null ? null : new Date(dueOn),
      ...(movedAt ? { movedAt } : {}),
      computedAt: now,
    },
  });
}
