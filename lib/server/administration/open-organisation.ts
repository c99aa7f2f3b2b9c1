import { openOrganisationRoute } from "@/lib/contract/administration";
import { Conflict } from "../errors";
import { administrationCommand } from "../use-case";
import { inviteLead } from "./invited-lead";
import { insertOrganisation, nameTaken } from "./store-organisation";

/** Opens an organisation and invites its first project lead, who does the rest. The administrator is no member of it. */
export const openOrganisation = administrationCommand({
  permission: "organisation.administer",
  action: "open-organisation",
  input: openOrganisationRoute.body,

  async run(scope, { name, legalForm, leadEmail, locale }) {
    if (await nameTaken(scope, name)) throw new Conflict("organisation-name-taken", { name });
    const organisationId = await insertOrganisation(scope, { name, legalForm });
    const { result, facts } = await inviteLead(scope, { organisationId, leadEmail, locale }, new Date());
    const detail = { after: { name, legalForm }, ...facts };
    return { result, audit: { subject: `organisation:${organisationId}`, detail }, organisationId };
  },
});
