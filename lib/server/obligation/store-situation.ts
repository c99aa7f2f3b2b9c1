import { LEGAL_FORMS, type LegalForm, STATUSES, type Status } from "@/lib/domain/access/organisation";
import { CRITICALITIES, DATA_CATEGORIES, HARMS, HOSTINGS, NATURES, type Situation } from "@/lib/domain/obligation/situation";
import type { OrganisationScope } from "../database";
import type { Round } from "../eligibility/store-results";

/** What an organisation is before the law. */
export interface Body {
  readonly legalForm: LegalForm;
  readonly statuses: readonly Status[];
}

export async function loadBody(scope: OrganisationScope): Promise<Body> {
  const where = { id: scope.organisationId };
  const row = await scope.tx.organisation.findUniqueOrThrow({ where, select: { legalForm: true, statuses: true } });
  const legalForm = LEGAL_FORMS.find((form) => form === row.legalForm);
  if (!legalForm) throw new Error(`unknown legal form ${row.legalForm}`);
  return { legalForm, statuses: STATUSES.filter((status) => row.statuses.includes(status)) };
}

/** Columns of a workload that a triage reads, as they are stored. */
export interface SituationColumns {
  readonly dataCategories: readonly string[];
  readonly harms: readonly string[];
  readonly harmsExamined: boolean;
  readonly vitalSystem: boolean | null;
  readonly hosting: string | null;
  readonly nature: string | null;
  readonly engagedOn: Date | null;
  readonly criticality: string | null;
}

/** A word that is no longer in the vocabulary is not said. */
export function situationOf(body: Body, row: SituationColumns): Situation {
  return {
    ...body,
    dataCategories: DATA_CATEGORIES.filter((category) => row.dataCategories.includes(category)),
    harms: HARMS.filter((harm) => row.harms.includes(harm)),
    harmsExamined: row.harmsExamined,
    vitalSystem: row.vitalSystem,
    hosting: HOSTINGS.find((one) => one === row.hosting) ?? null,
    nature: NATURES.find((one) => one === row.nature) ?? null,
    engagedOn: row.engagedOn?.toISOString().slice(0, 10) ?? null,
    criticality: CRITICALITIES.find((one) => one === row.criticality) ?? null,
  };
}

/** Workloads that a triage cannot tell apart: how many, and the first of them by name. */
export interface SituationGroup extends SituationColumns {
  readonly workloads: number;
  readonly first: readonly string[];
}

/** The visible workloads of a project by what a triage reads of them; the day of engagement moves no level and is left out. */
export function groupSituations(
  scope: OrganisationScope,
  { projectId, round, editionId }: Round,
  most: number,
): Promise<SituationGroup[]> {
  return scope.tx.$queryRaw<SituationGroup[]>`
    SELECT coalesce(w.data_categories, '{}') AS "dataCategories", w.harms, w.harms_examined AS "harmsExamined", w.vital_system AS "vitalSystem",
      w.hosting, w.nature, NULL::date AS "engagedOn", w.criticality, count(*)::int AS workloads,
      (array_agg(w.id::text ORDER BY r.sort_key, r.workload_id))[1:${most}::int] AS first
    FROM workload_result r JOIN workload w ON w.id = r.workload_id
    WHERE r.project_id = ${projectId}::uuid AND r.round = ${round} AND r.edition_id = ${editionId}
    GROUP BY 1, 2, 3, 4, 5, 6, 8`;
}

export interface NamedWorkload {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

/** The first of some workloads, in the order of their names. */
export function firstByName(
  scope: OrganisationScope,
  { projectId, round, editionId }: Round,
  ids: readonly string[],
  most: number,
): Promise<NamedWorkload[]> {
  return scope.tx.$queryRaw<NamedWorkload[]>`
    SELECT w.id, w.name, w.key FROM workload_result r JOIN workload w ON w.id = r.workload_id
    WHERE r.project_id = ${projectId}::uuid AND r.round = ${round} AND r.edition_id = ${editionId} AND r.workload_id = ANY(${ids}::uuid[])
    ORDER BY r.sort_key, r.workload_id LIMIT ${most}`;
}
