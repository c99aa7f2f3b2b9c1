import { createProjectRoute, listProjectsRoute } from "@/lib/contract/organisation";
import { handle } from "@/lib/server/handle";
import { createProject } from "@/lib/server/organisation/create-project";
import { listProjects } from "@/lib/server/organisation/list-projects";

export const GET = handle(listProjectsRoute, listProjects);
export const POST = handle(createProjectRoute, createProject);
