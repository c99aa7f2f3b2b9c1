import { readinessFigures } from "@/lib/domain/dashboard/compose-readiness";
import { tenantFigures } from "@/lib/domain/dashboard/compose-tenant";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { ENGINE_VERSION } from "@/lib/domain/eligibility/engine-version";
import type { Tenant } from "@/lib/domain/microsoft365/tenant";
import { ruleSetOn } from "@/lib/domain/obligation/shipped-rule-sets";
import type { AssessmentFact } from "@/lib/domain/programme/facts";
import { GATES_VERSION } from "@/lib/domain/programme/gate";
import { countedAssessments } from "@/lib/domain/readiness/facts";
import { readinessOf } from "@/lib/domain/readiness/score";
import { formulaOn } from "@/lib/domain/readiness/shipped-formulas";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { knownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import { loadEstate, type StoredEstate } from "../eligibility/store-summary";
import { loadTenant } from "../microsoft365/store-tenant";
import { editionOfTenant } from "../microsoft365/tenant-workload";
import { loadBody } from "../obligation/store-situation";
import { loadReadinessFacts } from "../readiness-score/load-readiness";
import { loadDecided } from "./load-decided";
import { byName, loadProgramme, type Naming } from "./load-programme";
import { loadHead, type ProjectHead } from "./store-dashboard-facts";

/** How people are named in it, and whether its cells name the first of their workloads: a milestone can ask for them no more. */
interface Composition {
  readonly naming: Naming;
  readonly cellNames: boolean;
}
const SHOWN: Composition = { naming: byName, cellNames: false };

/**
 * All that a committee asks about a project, computed now from what is stored. A foreign, unknown or archived project is NotFound.
 * `now` is the moment of the transaction: what is stored is read as it is, dates are judged on the day of `now` in Paris.
 */
export async function loadDashboard(
  scope: OrganisationScope,
  projectId: string,
  now: Date,
  { naming, cellNames }: Composition = SHOWN,
): Promise<Dashboard> {
  const head = await loadHead(scope, projectId);
  const { day } = wallTime(now);
  const formula = formulaOn(day);
  const { facts, figures: programme } = await loadProgramme(scope, projectId, now, naming);
  const stored = head.currentImport === 0 ? null : await loadEstate(scope, projectId);
  const tenant = await loadTenant(scope, projectId);
  return {
    version: 1,
    at: now.toISOString(),
    day,
    organisation: { id: scope.organisationId, name: head.organisation, ...(await bodyOf(scope)) },
    project: { id: projectId, name: head.name },
    inputs: {
      ...(await editionInput(scope, head)),
      engineVersion: ENGINE_VERSION,
      importNumber: head.currentImport || null,
      importedAt: stored?.importedAt?.toISOString() ?? null,
      tenantAt: newestFile(tenant),
      formula: formula.id,
      ruleSet: ruleSetOn(day).id,
      gates: GATES_VERSION,
      questionnaires: questionnairesOf(facts.assessments),
    },
    readiness: readinessFigures(readinessOf(formula, await loadReadinessFacts(scope, projectId, facts.assessments)), formula),
    ...programme,
    estate: estateOf(stored),
    ...(await loadDecided(scope, projectId, head, { day, cellNames })),
    tenant: tenant && tenantFigures(tenant, (await editionOfTenant(scope, head.editionId)).compiled.lookup),
    training: facts.coverage.map(({ role, learners, trained }) => ({ role, people: learners, trained })),
  };
}

async function bodyOf(scope: OrganisationScope): Promise<Pick<Dashboard["organisation"], "legalForm" | "statuses">> {
  const { legalForm, statuses } = await loadBody(scope);
  return { legalForm, statuses: [...statuses] };
}

async function editionInput(scope: OrganisationScope, { editionId }: ProjectHead): Promise<Pick<Dashboard["inputs"], "edition">> {
  if (editionId === null) return { edition: null };
  const { id, effectiveFrom } = (await knownEdition(scope, editionId)).edition;
  return { edition: { id, effectiveFrom } };
}

function newestFile(tenant: Tenant | null): string | null {
  const moments = (tenant?.sources ?? []).map(({ importedAt }) => importedAt).sort();
  return moments.at(-1) ?? null;
}

function questionnairesOf(assessments: readonly AssessmentFact[]): Dashboard["inputs"]["questionnaires"] {
  return countedAssessments(assessments)
    .map(({ questionnaire: id, version }) => ({ id, version }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Null before the first import, and while the first figures are computed. */
function estateOf(stored: StoredEstate | null): Dashboard["estate"] {
  if (!stored?.figures) return null;
  const { workloads, resources, byWorkload, byEvidence, completeness } = stored.figures;
  return { workloads, resources, byWorkload, byEvidence, completeness };
}
