import type { InvitationView } from "@/lib/contract/people";
import { dayOf } from "@/lib/domain/access/engagement";
import { invitationState } from "@/lib/domain/access/invitation";
import type { StoredInvitation } from "./store-invitation";

/** An open invitation as those see it who manage the members. */
export function invitationView(row: StoredInvitation, now: Date): InvitationView {
  const { id, email, role, areas, engagementEndsAt, inviter, createdAt, expiresAt } = row;
  const state = invitationState({ expiresAt, engagementEndsAt, acceptedAt: null, withdrawnAt: null }, now);
  return {
    id,
    email,
    role,
    areas: [...areas],
    engagementEndsOn: engagementEndsAt && dayOf(engagementEndsAt),
    invitedBy: inviter,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    state: state === "pending" ? "pending" : "expired",
  };
}
