import { inviteFirstLeadRoute } from "@/lib/contract/administration";
import { Conflict } from "../errors";
import { administrationCommand } from "../use-case";
import { inviteLead } from "./invited-lead";
import { organisationOf, withdrawLeadInvitations } from "./store-organisation";

/** For an organisation without a project lead: the first invitation ran out or went astray, or the only lead's account is closed. */
export const inviteFirstLead = administrationCommand({
  permission: "organisation.administer",
  action: "invite-first-lead",
  input: inviteFirstLeadRoute.params.extend(inviteFirstLeadRoute.body.shape),

  async run(scope, { organisationId, leadEmail, locale }) {
    const { leads } = await organisationOf(scope, organisationId);
    if (leads > 0) throw new Conflict("lead-exists");
    const now = new Date();
    const replaced = await withdrawLeadInvitations(scope, organisationId, now);
    const { result, facts } = await inviteLead(scope, { organisationId, leadEmail, locale }, now);
    return { result, audit: { subject: `organisation:${organisationId}`, detail: { ...facts, replaced } }, organisationId };
  },
});
