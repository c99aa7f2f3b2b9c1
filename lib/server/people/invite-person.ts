import { type InvitedPerson, invitePersonRoute } from "@/lib/contract/people";
import { plainEmail } from "@/lib/domain/access/invitation";
import { AREAS, type Area, type Role } from "@/lib/domain/access/policy";
import type { OrganisationScope } from "../database";
import { Conflict, Invalid, NotFound, TooMany } from "../errors";
import { command, type Done } from "../use-case";
import { endOrRefusal } from "./engagement-view";
import { invitationView } from "./invitation-view";
import { issueInvitation } from "./issue-invitation";
import { invitationsSince, nameOfOrganisation, placeOfAddress } from "./store-invitation";

/** So that nobody floods strangers with the portal's mail. */
const MOST_A_DAY = 200;
const DAY_MS = 24 * 3_600_000;

/** Sends an address a link by which its holder joins with a role, or as a consultant up to and including a day. */
export const invitePerson = command({
  action: "invite-person",
  permission: "member.manage",
  input: invitePersonRoute.params.extend(invitePersonRoute.body.shape),

  async run(scope, { email: written, role, areas: wished, engagementEndsOn, locale }): Promise<Done<InvitedPerson>> {
    if (!scope.person) throw new NotFound();
    const now = new Date();
    const email = plainEmail(written);
    const areas = areasOf(role, wished);
    const engagementEndsAt = endOfEngagement(role, engagementEndsOn, now);
    await refuseKnown(scope, email, role, now);
    const { id: invitedBy, name: inviter } = scope.person;
    const { name: organisation, sandbox } = await nameOfOrganisation(scope);
    if (sandbox) throw new Conflict("sandbox-is-ones-own");
    const offer = {
      organisationId: scope.organisationId,
      organisation,
      email,
      role,
      areas,
      engagementEndsAt,
      invitedBy,
      inviter,
      locale,
    };
    const { id, createdAt, expiresAt, replaced, link } = await issueInvitation(scope, offer, now);
    const row = { id, email, role, areas, engagementEndsAt, createdAt, expiresAt, inviter };
    return {
      result: { invitation: invitationView(row, now), link },
      // The address stays with the invitation, which may be erased; the chain may not.
      audit: { subject: `invitation:${id}`, detail: { role, areas, engagementEndsOn, replaced, expiresAt } },
    };
  },
});

function areasOf(role: Role, wished: readonly Area[]): Area[] {
  return role === "contributor" ? AREAS.filter((area) => wished.includes(area)) : [];
}

function endOfEngagement(role: Role, day: string | null, now: Date): Date | null {
  if ((role === "consultant") !== (day !== null))
    throw new Invalid([{ field: "engagementEndsOn", message: "is given for a consultant, and only then" }]);
  return day === null ? null : endOrRefusal(day, now);
}

async function refuseKnown(scope: OrganisationScope, email: string, role: Role, now: Date): Promise<void> {
  const place = await placeOfAddress(scope, email, now);
  if (place === "member") throw new Conflict("already-member");
  if (place === "engaged" && role === "consultant") throw new Conflict("already-engaged");
  if ((await invitationsSince(scope, new Date(now.getTime() - DAY_MS))) >= MOST_A_DAY) throw new TooMany(3_600);
}
