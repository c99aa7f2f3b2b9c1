import { leaveOrganisationRoute } from "@/lib/contract/people";
import { handle } from "@/lib/server/handle";
import { leaveOrganisation } from "@/lib/server/people/leave-organisation";

export const POST = handle(leaveOrganisationRoute, leaveOrganisation);
