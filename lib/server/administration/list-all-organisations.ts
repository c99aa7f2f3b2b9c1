import { listAllOrganisationsRoute } from "@/lib/contract/administration";
import { FIRST_PLACE, namePlace, pageByName } from "../access/name-cursor";
import { administrationQuery } from "../use-case";
import { organisationView } from "./organisation-view";
import { pageOfOrganisations } from "./store-organisation";

/** Every organisation of the platform by name: who could open it, nothing of what is in it. */
export const listAllOrganisations = administrationQuery({
  permission: "organisation.administer",
  input: listAllOrganisationsRoute.query,

  async run(scope, { search = "", after, limit }) {
    const rows = await pageOfOrganisations(scope, search, namePlace(after) ?? FIRST_PLACE, limit + 1);
    return pageByName(rows, limit, organisationView);
  },
});
