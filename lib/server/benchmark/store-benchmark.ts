import type { BenchmarkFigure, Quartiles } from "@/lib/domain/portfolio/benchmark";
import type { OrganisationScope } from "../database";

/** Since when the organisation lends its figures; null: it does not. */
export async function consentOf(scope: OrganisationScope): Promise<Date | null> {
  const where = { organisationId: scope.organisationId };
  return (await scope.tx.benchmarkConsent.findUnique({ where, select: { at: true } }))?.at ?? null;
}

/** When it was given; null: it had been already. */
export async function insertConsent(scope: OrganisationScope): Promise<Date | null> {
  const [row] = await scope.tx.$queryRaw<{ at: Date }[]>`
    INSERT INTO benchmark_consent (organisation_id, person_id) VALUES (${scope.organisationId}::uuid, ${scope.person?.id}::uuid)
    ON CONFLICT DO NOTHING RETURNING at`;
  return row?.at ?? null;
}

export async function deleteConsent(scope: OrganisationScope): Promise<boolean> {
  return (await scope.tx.benchmarkConsent.deleteMany({ where: { organisationId: scope.organisationId } })).count > 0;
}

export type OwnFigures = Readonly<Record<BenchmarkFigure, number | null>>;

/** The organisation's own figures, 0 to 100: the means of its projects, as the function of the database makes them of the others. */
export async function ownFigures(scope: OrganisationScope): Promise<OwnFigures> {
  const [row] = await scope.tx.$queryRaw<OwnFigures[]>`
    SELECT avg(score) AS readiness, 100 * avg(completeness) FILTER (WHERE score IS NOT NULL) AS completeness, 100 * avg(share_eligible) AS eligible
    FROM portfolio_line WHERE organisation_id = ${scope.organisationId}::uuid AND shown AND computed_at IS NOT NULL`;
  return row ?? { readiness: null, completeness: null, eligible: null };
}

export interface StoredCohort extends Quartiles {
  readonly figure: BenchmarkFigure;
  readonly ofForm: boolean;
}

/** Quartiles of the others, as far as the database gives them out: it alone sees the figures they are made of. */
export function cohorts(scope: OrganisationScope): Promise<StoredCohort[]> {
  return scope.tx.$queryRaw<StoredCohort[]>`
    SELECT figure, of_form AS "ofForm", others, quarter, median, three_quarters AS "threeQuarters" FROM benchmark_of_others()`;
}
