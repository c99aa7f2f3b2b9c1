import { restoreProjectRoute } from "@/lib/contract/organisation";
import { handle } from "@/lib/server/handle";
import { restoreProject } from "@/lib/server/organisation/restore-project";

export const POST = handle(restoreProjectRoute, restoreProject);
