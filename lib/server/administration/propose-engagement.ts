import { proposeEngagementRoute } from "@/lib/contract/administration";
import { engagementEnd } from "@/lib/domain/access/engagement";
import { plainEmail } from "@/lib/domain/access/invitation";
import { Conflict, Unprocessable } from "../errors";
import { administrationCommand } from "../use-case";
import { organisationView } from "./organisation-view";
import { isMember, organisationOf, proposeTo } from "./store-organisation";
import { personByEmail } from "./store-person";

/** Proposes a consultant to an organisation. It opens nothing until somebody there accepts. */
export const proposeEngagement = administrationCommand({
  permission: "organisation.administer",
  action: "propose-engagement",
  input: proposeEngagementRoute.params.extend(proposeEngagementRoute.body.shape),

  async run(scope, { organisationId, email, mission, endsOn }) {
    await organisationOf(scope, organisationId);
    const endsAt = engagementEnd(endsOn, new Date());
    if (typeof endsAt === "string") throw new Unprocessable(`engagement-${endsAt}`);
    const consultant = await personByEmail(scope, plainEmail(email));
    if (!consultant || consultant.deactivatedAt) throw new Unprocessable("person-unknown");
    const { id: personId } = consultant;
    if (await isMember(scope, organisationId, personId)) throw new Conflict("already-member");
    if (!(await proposeTo(scope, { organisationId, personId, mission, endsAt }))) throw new Conflict("already-engaged");
    return {
      result: organisationView(await organisationOf(scope, organisationId)),
      audit: { subject: `person:${personId}`, detail: { after: { mission, endsOn } } },
      organisationId,
    };
  },
});
