import type { Role } from "@/lib/domain/access/policy";
import type { Grade } from "@/lib/domain/eligibility/verdict";
import type { EstateFact, ProjectFacts } from "@/lib/domain/programme/facts";
import type { Phase } from "@/lib/domain/programme/phase";
import { loadAssessmentFacts } from "../assessment/store-facts";
import { editionInForce } from "../catalogue/edition-in-force";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";
import { loadCoverage } from "../training/store-coverage";
import { attestationsOf, waiversOf } from "./store-exception";

export interface ProjectStanding {
  readonly phase: Phase;
  readonly currentImport: number;
  readonly importedAt: Date | null;
  readonly edition: string | null;
}

/** Where a project is; a foreign, unknown or archived one is NotFound. `hold`: decisions and signatures on it wait for each other. */
export async function loadStanding(scope: OrganisationScope, projectId: string, hold = false): Promise<ProjectStanding> {
  if (hold) await scope.tx.$queryRaw`SELECT id FROM project WHERE id = ${projectId}::uuid FOR NO KEY UPDATE`;
  const [row] = await scope.tx.$queryRaw<ProjectStanding[]>`
    SELECT p.phase, p.current_import AS "currentImport", p.edition_id AS edition,
      (SELECT max(i.applied_at) FROM inventory_import i WHERE i.project_id = p.id AND i.number = p.current_import) AS "importedAt"
    FROM project p WHERE p.id = ${projectId}::uuid AND p.organisation_id = ${scope.organisationId}::uuid AND p.archived_at IS NULL`;
  if (!row) throw new NotFound();
  return row;
}

/** All that the gates of a project are evaluated on, as it is stored now. */
export async function loadProjectFacts(
  scope: OrganisationScope,
  projectId: string,
  standing: ProjectStanding,
  now: Date,
): Promise<ProjectFacts> {
  return {
    at: now.toISOString(),
    coverage: await loadCoverage(scope, projectId),
    trainedAt: await trainedAt(scope, projectId),
    assessments: await loadAssessmentFacts(scope, projectId),
    estate: await loadEstateFact(scope, projectId, standing, now),
    people: await loadPeople(scope, now),
    attestations: await attestationsOf(scope, projectId),
    waivers: await waiversOf(scope, projectId),
  };
}

async function trainedAt(scope: OrganisationScope, projectId: string): Promise<string | null> {
  const [row] = await scope.tx.$queryRaw<{ at: Date | null }[]>`
    SELECT max(r.completed_at) AS at FROM learner l JOIN training_record r ON r.learner_id = l.id
    WHERE l.project_id = ${projectId}::uuid AND l.organisation_id = ${scope.organisationId}::uuid AND l.removed_at IS NULL`;
  return row?.at?.toISOString() ?? null;
}

interface EvidenceRow {
  readonly evidence: Grade;
  readonly workloads: number;
  readonly undetermined: number;
  readonly owner: number;
  readonly criticality: number;
  readonly categories: number;
}

async function loadEstateFact(
  scope: OrganisationScope,
  projectId: string,
  { currentImport, importedAt, edition }: ProjectStanding,
  now: Date,
): Promise<EstateFact | null> {
  if (currentImport === 0 || importedAt === null) return null;
  const rows = await scope.tx.$queryRaw<EvidenceRow[]>`
    SELECT r.evidence, count(*)::int AS workloads, count(*) FILTER (WHERE r.verdict = 'unknown')::int AS undetermined,
      count(nullif(w.owner, ''))::int AS owner, count(w.criticality)::int AS criticality,
      count(*) FILTER (WHERE cardinality(w.data_categories) > 0)::int AS categories
    FROM project p
    JOIN workload_result r ON r.project_id = p.id AND r.round = p.round AND r.edition_id = p.edition_id AND r.verdict <> 'configuration'
    JOIN workload w ON w.id = r.workload_id
    WHERE p.id = ${projectId}::uuid AND p.organisation_id = ${scope.organisationId}::uuid GROUP BY r.evidence`;
  const sum = (key: Exclude<keyof EvidenceRow, "evidence">) => rows.reduce((total, row) => total + row[key], 0);
  const graded = (grade: Grade) => rows.find(({ evidence }) => evidence === grade)?.workloads ?? 0;
  return {
    importNumber: currentImport,
    importedAt: importedAt.toISOString(),
    edition,
    editionInForce: await editionInForce(scope, now),
    workloads: sum("workloads"),
    undetermined: sum("undetermined"),
    byEvidence: { confirmed: graded("confirmed"), strong: graded("strong"), weak: graded("weak"), none: graded("none") },
    described: { owner: sum("owner"), criticality: sum("criticality"), "data-categories": sum("categories") },
  };
}

/** Present members by role with their second factors, and consultants whose engagement runs. */
async function loadPeople(scope: OrganisationScope, now: Date): Promise<ProjectFacts["people"]> {
  const rows = await scope.tx.$queryRaw<{ role: Role; people: number; secondFactors: number }[]>`
    SELECT m.role, count(*)::int AS people,
      count(*) FILTER (WHERE EXISTS (SELECT FROM second_factor f WHERE f.person_id = m.person_id AND f.confirmed_at IS NOT NULL))::int AS "secondFactors"
    FROM membership m WHERE m.organisation_id = ${scope.organisationId}::uuid AND m.ended_at IS NULL GROUP BY m.role
    UNION ALL
    SELECT 'consultant', count(*)::int, 0 FROM engagement e
    WHERE e.organisation_id = ${scope.organisationId}::uuid AND e.accepted_at IS NOT NULL AND e.ended_at IS NULL AND e.ends_at > ${now}`;
  const of = (role: Role) => rows.find((row) => row.role === role)?.people ?? 0;
  const members = rows.filter(({ role }) => role !== "consultant");
  return {
    byRole: {
      "project-lead": of("project-lead"),
      contributor: of("contributor"),
      reader: of("reader"),
      "organisation-executive": of("organisation-executive"),
      consultant: of("consultant"),
    },
    members: members.reduce((total, { people }) => total + people, 0),
    secondFactors: members.reduce((total, { secondFactors }) => total + secondFactors, 0),
  };
}
