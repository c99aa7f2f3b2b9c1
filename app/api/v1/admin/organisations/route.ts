import { listAllOrganisationsRoute, openOrganisationRoute } from "@/lib/contract/administration";
import { listAllOrganisations } from "@/lib/server/administration/list-all-organisations";
import { openOrganisation } from "@/lib/server/administration/open-organisation";
import { handle } from "@/lib/server/handle";

export const GET = handle(listAllOrganisationsRoute, listAllOrganisations);
export const POST = handle(openOrganisationRoute, openOrganisation);
