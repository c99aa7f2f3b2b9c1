import { assignResponsibilitiesRoute } from "@/lib/contract/programme";
import { handle } from "@/lib/server/handle";
import { assignResponsibilities } from "@/lib/server/programme/assign-responsibilities";

export const PUT = handle(assignResponsibilitiesRoute, assignResponsibilities);
