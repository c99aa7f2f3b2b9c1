import { Conflict, Forbidden, NotFound } from "../errors";
import type { Acceptance } from "./store-acceptance";

export interface Joined {
  readonly invitationId: string;
  readonly organisationId: string;
}

/** The invitation that was taken up, or the refusal. */
export function joinedOrRefusal({ outcome, invitation, organisation }: Acceptance): Joined {
  if (outcome === "accepted" && invitation && organisation) return { invitationId: invitation, organisationId: organisation };
  if (outcome === "used") throw new Conflict("invitation-used");
  if (outcome === "expired") throw new Conflict("invitation-expired");
  if (outcome === "already-member") throw new Conflict("already-member");
  if (outcome === "other-person") throw new Forbidden("invitation-other-person");
  throw new NotFound("invitation-unknown");
}
