import { editProjectRoute } from "@/lib/contract/organisation";
import { handle } from "@/lib/server/handle";
import { editProject } from "@/lib/server/organisation/edit-project";

export const PATCH = handle(editProjectRoute, editProject);
