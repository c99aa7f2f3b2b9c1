import { aDashboard } from "@/lib/domain/dashboard/builders";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { aCaller, anOrganisation, aProject, asSystem, type BuiltProject } from "@/prisma/seed/builders";
import { renewPortfolioLine } from "./renew-portfolio-line";

/** Counts a project's line from a dashboard with these parts. */
export function aLine(project: BuiltProject, override: Partial<Dashboard> = {}, now = new Date()): Promise<void> {
  const { organisation, ...rest } = aDashboard(override);
  const dashboard = { ...rest, organisation: { ...organisation, id: project.organisationId }, project };
  return asSystem(project.organisationId, (scope) => renewPortfolioLine(scope, dashboard, now));
}

/** An organisation with one project whose readiness is this. */
export async function aScoredOrganisation(name: string, score: number | null, legalForm = "ministere") {
  const organisation = await anOrganisation({ name, legalForm });
  const project = await aProject(organisation.id);
  const { readiness } = aDashboard();
  await aLine(project, { readiness: { ...readiness, score } });
  return { organisation, project, lead: await aCaller(organisation.id, "project-lead") };
}
