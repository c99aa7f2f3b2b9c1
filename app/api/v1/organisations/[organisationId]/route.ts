import { readOrganisationRoute } from "@/lib/contract/access";
import { readOrganisation } from "@/lib/server/access/read-organisation";
import { handle } from "@/lib/server/handle";

export const GET = handle(readOrganisationRoute, readOrganisation);
