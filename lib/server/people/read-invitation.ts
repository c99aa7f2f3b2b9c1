import { type OpenedInvitation, readInvitationRoute } from "@/lib/contract/people";
import { dayOf } from "@/lib/domain/access/engagement";
import { invitationState } from "@/lib/domain/access/invitation";
import { hashToken } from "../access/token";
import { NotFound } from "../errors";
import { openUseCase } from "../use-case";
import { INVITATION_THROTTLE } from "./invitation-throttle";
import { type FoundInvitation, findByToken } from "./store-acceptance";

/** What an invitation's link offers. Unknown and withdrawn ones are alike: not found. */
export const readInvitation = openUseCase({
  permission: "invitation.open",
  throttle: INVITATION_THROTTLE,
  input: readInvitationRoute.body,

  async run(open, { token }): Promise<{ result: OpenedInvitation; session: null }> {
    const found = await open((scope) => findByToken(scope, hashToken(token)));
    return { result: viewOf(found, new Date()), session: null };
  },
});

function viewOf(found: FoundInvitation | null, now: Date): OpenedInvitation {
  const state = found && invitationState(found, now);
  if (!found || state === null || state === "withdrawn") throw new NotFound("invitation-unknown");
  const { organisation, inviter: invitedBy, email, role, areas, account, expiresAt, engagementEndsAt } = found;
  if (state === "used") return { state, organisation };
  if (state === "expired") return { state, organisation, invitedBy };
  const engagementEndsOn = engagementEndsAt && dayOf(engagementEndsAt);
  return {
    state,
    organisation,
    email,
    role,
    areas: [...areas],
    engagementEndsOn,
    invitedBy,
    expiresAt: expiresAt.toISOString(),
    account,
  };
}
