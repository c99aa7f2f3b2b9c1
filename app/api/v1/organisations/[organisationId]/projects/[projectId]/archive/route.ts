import { archiveProjectRoute } from "@/lib/contract/organisation";
import { handle } from "@/lib/server/handle";
import { archiveProject } from "@/lib/server/organisation/archive-project";

export const POST = handle(archiveProjectRoute, archiveProject);
