import type { APIRequestContext } from "@playwright/test";
import { MyOrganisations } from "../lib/contract/access";
import { listAssessmentsRoute } from "../lib/contract/assessment";
import { listWorkloadsRoute } from "../lib/contract/eligibility";
import { listImportsRoute, listResourcesRoute } from "../lib/contract/inventory";
import { listMilestonesRoute } from "../lib/contract/milestone";
import { listDecisionsRoute } from "../lib/contract/programme";
import type { DemoAccount } from "../lib/server/access/demo-accounts";

/** What stands in addresses: taken from the demonstration that the portal shows. */
export interface Places {
  readonly project: string;
  readonly workload: string;
  readonly import: string;
  readonly resource: string;
  readonly service: string;
  /** Under way, and validated with snapshots. */
  readonly assessment: string;
  readonly validated: string;
  /** The first line of the ledger: a go under three signatures. */
  readonly decision: string;
  readonly milestone: string;
}
interface PageOfPortal {
  readonly name: string;
  readonly path: (places: Places) => string;
  /** Seen without signing in. */
  readonly open?: true;
  /** Seen by somebody else than the project lead; its address names nothing of the demonstration. */
  readonly as?: DemoAccount["role"];
}

const idOf = (project: string) => project.replace(/.*\//, "");

/** Every page, for what must hold on all of them. A new page is added here. */
export const PAGES: readonly PageOfPortal[] = [
  { name: "sign-in", path: () => "/sign-in", open: true },
  { name: "forgotten password", path: () => "/forgot-password", open: true },
  { name: "new password", path: () => `/reset-password?token=${"x".repeat(43)}`, open: true },
  { name: "link that is over", path: () => "/reset-password", open: true },
  { name: "invitation that is none", path: () => `/invitation?token=${"x".repeat(43)}`, open: true },
  { name: "not found", path: () => "/no-such-page" },
  { name: "organisations", path: () => "/organisations" },
  { name: "first steps of a role", path: () => "/organisations?first-steps=shown" },
  { name: "account", path: () => "/account" },
  { name: "account where a second factor is demanded", path: () => "/account?required=second-factor" },
  { name: "organisation", path: ({ project }) => project.replace(/\/projects\/.*/, "") },
  { name: "organisation settings", path: ({ project }) => project.replace(/\/projects\/.*/, "/settings") },
  { name: "portfolio", path: () => "/portfolio", as: "consultant" },
  { name: "portfolio narrowed", path: () => "/portfolio?phase=pilot&sort=readiness", as: "consultant" },
  { name: "comparison of two projects", path: ({ project }) => `/portfolio/compare?a=${idOf(project)}&b=${idOf(project)}` },
  { name: "comparison without a choice", path: () => "/portfolio/compare" },
  { name: "follow-up of an organisation", path: ({ project }) => project.replace(/\/projects\/.*/, "/follow-up") },
  { name: "administered organisations", path: () => "/admin/organisations", as: "administrator" },
  { name: "administered accounts", path: () => "/admin/people", as: "administrator" },
  { name: "platform audit trail", path: () => "/admin/audit", as: "administrator" },
  { name: "members", path: ({ project }) => project.replace(/\/projects\/.*/, "/members") },
  { name: "audit trail", path: ({ project }) => project.replace(/\/projects\/.*/, "/audit") },
  { name: "dashboard", path: ({ project }) => `${project}/dashboard` },
  { name: "estate overview", path: ({ project }) => project },
  { name: "estate overview by resources", path: ({ project }) => `${project}?by=resources` },
  { name: "change of edition", path: ({ project }) => `${project}/edition/2026-11` },
  { name: "programme", path: ({ project }) => `${project}/programme` },
  { name: "decision", path: ({ project, decision }) => `${project}/programme/decisions/${decision}` },
  { name: "training path", path: ({ project }) => `${project}/training` },
  { name: "training module", path: ({ project }) => `${project}/training/modules/secnumcloud-label` },
  { name: "training coverage", path: ({ project }) => `${project}/training/coverage` },
  { name: "training sessions", path: ({ project }) => `${project}/training/sessions` },
  { name: "training import", path: ({ project }) => `${project}/training/import` },
  { name: "assessments", path: ({ project }) => `${project}/assessments` },
  { name: "assessment", path: ({ project, assessment }) => `${project}/assessments/${assessment}` },
  {
    name: "assessment, a later section",
    path: ({ project, assessment }) => `${project}/assessments/${assessment}?section=budget-and-procurement`,
  },
  { name: "validated assessment", path: ({ project, validated }) => `${project}/assessments/${validated}` },
  { name: "own questionnaires", path: ({ project }) => `${project}/assessments/questionnaires` },
  { name: "evidence of a project", path: ({ project }) => `${project}/assessments/evidence` },
  { name: "import of answers", path: ({ project, assessment }) => `${project}/assessments/${assessment}/import` },
  { name: "snapshots", path: ({ project, validated }) => `${project}/assessments/${validated}/snapshots` },
  { name: "second reading", path: ({ project, validated }) => `${project}/assessments/${validated}/second-reading` },
  { name: "readiness", path: ({ project }) => `${project}/readiness` },
  { name: "milestones", path: ({ project }) => `${project}/milestones` },
  { name: "milestone", path: ({ project, milestone }) => `${project}/milestones/${milestone}` },
  {
    name: "comparison of milestones",
    path: ({ project, milestone }) => `${project}/milestones/comparison?a=${milestone}&b=now`,
  },
  { name: "reports", path: ({ project }) => `${project}/reports` },
  { name: "obligations", path: ({ project }) => `${project}/obligations` },
  { name: "derogations", path: ({ project }) => `${project}/obligations/derogations` },
  { name: "inventory", path: ({ project }) => `${project}/inventory` },
  { name: "import", path: ({ project, import: id }) => `${project}/inventory/imports/${id}` },
  { name: "microsoft 365", path: ({ project }) => `${project}/microsoft365` },
  { name: "workloads", path: ({ project }) => `${project}/workloads` },
  { name: "workload", path: ({ project, workload }) => `${project}/workloads/${workload}` },
  { name: "move of an estate", path: ({ project }) => `${project}/workloads/move` },
  { name: "move guide", path: ({ project, workload }) => `${project}/workloads/${workload}/move` },
  { name: "what is decided of the workloads", path: ({ project }) => `${project}/workloads/decisions` },
  { name: "resources", path: ({ project }) => `${project}/resources` },
  { name: "resource inspector", path: ({ project, resource }) => `${project}/resources?resource=${resource}` },
  { name: "glossary", path: () => "/glossary" },
  { name: "glossary, a search without a find", path: () => "/glossary?search=zzz" },
  { name: "catalogue", path: () => "/catalogue" },
  { name: "providers", path: () => "/catalogue/providers?day=2026-12-01" },
  { name: "provider", path: () => "/catalogue/providers/ovhcloud?day=2026-11-22" },
  { name: "qualification", path: () => "/catalogue/qualification" },
  { name: "catalogue service", path: ({ service }) => service },
];

/** Reads the demonstration's addresses with the session of the request context. */
export async function placesOf(request: APIRequestContext): Promise<Places> {
  const get = async (path: string): Promise<unknown> => {
    const answer = await request.get(path);
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}`);
    return answer.json();
  };
  const { organisations } = MyOrganisations.parse(await get("/api/v1/organisations"));
  const organisation = organisations.find((one) => one.projects.length > 0);
  const project = `/organisations/${organisation?.id}/projects/${organisation?.projects[0]?.id}`;
  const workloads = listWorkloadsRoute.response.parse(await get(`/api/v1${project}/workloads`));
  const imports = listImportsRoute.response.parse(await get(`/api/v1${project}/imports`));
  const assessments = listAssessmentsRoute.response.parse(await get(`/api/v1${project}/assessments`)).items;
  const resources = listResourcesRoute.response.parse(await get(`/api/v1${project}/resources`));
  const decisions = listDecisionsRoute.response.parse(await get(`/api/v1${project}/programme/decisions`)).items;
  const milestones = listMilestonesRoute.response.parse(await get(`/api/v1${project}/milestones`)).items;
  return {
    project,
    workload: workloads.items[0]?.id ?? "none",
    import: imports.items[0]?.id ?? "none",
    resource: resources.items[0]?.id ?? "none",
    service: "/catalogue/2026-11/virtual-machines",
    assessment: assessments.find(({ state }) => state !== "validated")?.id ?? "none",
    decision: decisions.at(-1)?.id ?? "none",
    milestone: milestones[0]?.id ?? "none",
    validated: assessments.find(({ state }) => state === "validated")?.id ?? "none",
  };
}
