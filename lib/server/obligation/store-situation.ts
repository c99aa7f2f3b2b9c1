import { LEGAL_FORMS, type LegalForm, STATUSES, type Status } from "@/lib/domain/access/organisation";
import { CRITICALITIES, DATA_CATEGORIES, HARMS, HOSTINGS, NATURES, type Situation } from "@/lib/domain/obligation/situation";
import type { OrganisationScope } from "../database";
import type { Round } from "../eligibility/store-results";
import { Prisma } from "../generated/client";

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

/** Workloads that a triage cannot tell apart, and how many they are. */
export interface SituationGroup extends SituationColumns {
  readonly workloads: number;
}

/** The visible workloads of a round with what was said of them. */
const visible = ({
  projectId,
  round,
  editionId,
}: Round): Prisma.Sql => Prisma.sql`workload_result r JOIN workload w ON w.id = r.workload_id
  AND w.project_id = ${projectId}::uuid AND r.project_id = ${projectId}::uuid AND r.round = ${round} AND r.edition_id = ${editionId}`;

/** A read of all workloads, during which the database does without one of its ways: it takes columns for independent (0056). */
async function without<T>(scope: OrganisationScope, way: "sort" | "nestloop", read: () => Promise<T>): Promise<T> {
  const may = (allowed: "on" | "off") => scope.tx.$executeRaw`${Prisma.raw(`SET LOCAL enable_${way} = ${allowed}`)}`;
  await may("off");
  const found = await read();
  await may("on");
  return found;
}

/**
 * The visible workloads of a project by what a triage reads of them; the day of engagement moves no level and is left out. They are
 * counted as they are read: left to itself, the database expects as many groups as workloads and sorts them all first.
 */
export function groupSituations(scope: OrganisationScope, round: Round): Promise<SituationGroup[]> {
  return without(
    scope,
    "sort",
    () => scope.tx.$queryRaw<SituationGroup[]>`
      SELECT coalesce(w.data_categories, '{}') AS "dataCategories", w.harms, w.harms_examined AS "harmsExamined", w.vital_system AS "vitalSystem",
        w.hosting, w.nature, NULL::date AS "engagedOn", w.criticality, count(*)::int AS workloads
      FROM ${visible(round)} GROUP BY 1, 2, 3, 4, 5, 6, 8`,
  );
}

export interface NamedWorkload {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  /** Which of the groups given it belongs to. */
  readonly group: number;
}

/**
 * The first workloads of some groups taken together, in the order of their names: no more than those are kept while all are read.
 * Left to itself, the database expects next to none in the groups, and looks each one up.
 */
export function firstByName(
  scope: OrganisationScope,
  round: Round,
  groups: readonly SituationColumns[],
  most: number,
): Promise<NamedWorkload[]> {
  const numbered = JSON.stringify(groups.map((columns, n) => ({ ...columns, n })));
  return without(
    scope,
    "nestloop",
    () => scope.tx.$queryRaw<NamedWorkload[]>`
      SELECT w.id, w.name, w.key, g.n AS "group" FROM ${visible(round)}
      JOIN jsonb_to_recordset(${numbered}::jsonb) AS g(n int, "dataCategories" text[], harms text[], "harmsExamined" bool, "vitalSystem" bool,
          hosting text, nature text, criticality text)
        ON coalesce(w.data_categories, '{}') = g."dataCategories" AND w.harms = g.harms AND w.harms_examined = g."harmsExamined"
        AND coalesce(w.vital_system::text, '') = coalesce(g."vitalSystem"::text, '') AND coalesce(w.hosting, '') = coalesce(g.hosting, '')
        AND coalesce(w.nature, '') = coalesce(g.nature, '') AND coalesce(w.criticality, '') = coalesce(g.criticality, '')
      ORDER BY r.sort_key, r.workload_id LIMIT ${most}`,
  );
}
