import { listOrganisationsRoute } from "@/lib/contract/access";
import { listOrganisations } from "@/lib/server/access/list-organisations";
import { handle } from "@/lib/server/handle";

export const GET = handle(listOrganisationsRoute, listOrganisations);
