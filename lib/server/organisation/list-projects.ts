import { listProjectsRoute, type OrganisationHome } from "@/lib/contract/organisation";
import { allows } from "@/lib/domain/access/policy";
import { regulatoryProfile } from "@/lib/domain/access/regulatory-profile";
import { query } from "../use-case";
import { projectView } from "./project-view";
import { loadSettings } from "./store-organisation";
import { projectsOf } from "./store-project";

/** What an organisation is, and its projects; the archived ones for those who may restore them. */
export const listProjects = query({
  permission: "organisation.read",
  input: listProjectsRoute.params,

  async run(scope): Promise<OrganisationHome> {
    const { name, legalForm, statuses } = await loadSettings(scope);
    const archived = scope.access !== null && allows(scope.access, "project.manage");
    const projects = await projectsOf(scope, { archived });
    const { binding } = regulatoryProfile(legalForm, statuses);
    return { name, legalForm, statuses: [...statuses], binding, projects: projects.map(projectView) };
  },
});
