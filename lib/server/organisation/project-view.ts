import type { ProjectView } from "@/lib/contract/organisation";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";
import { type ListedProject, projectsOf } from "./store-project";

export function projectView({ figures, createdAt, archivedAt, importedAt, ...project }: ListedProject): ProjectView {
  return {
    ...project,
    createdAt: createdAt.toISOString(),
    archivedAt: archivedAt?.toISOString() ?? null,
    importedAt: importedAt?.toISOString() ?? null,
    resources: figures?.resources ?? 0,
    workloads: figures?.workloads ?? 0,
    byWorkload: figures?.byWorkload ?? null,
  };
}

/** One project as the lists show it. */
export async function viewOf(scope: OrganisationScope, projectId: string): Promise<ProjectView> {
  const [project] = await projectsOf(scope, { archived: true, projectId });
  if (!project) throw new NotFound();
  return projectView(project);
}
