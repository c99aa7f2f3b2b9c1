import { acceptInvitationRoute } from "@/lib/contract/people";
import { invitationState } from "@/lib/domain/access/invitation";
import { SESSION_SECONDS } from "../access/store-session";
import { hashToken } from "../access/token";
import { hashNewPassword } from "../account/new-password";
import { appendOpenAudit } from "../audit";
import type { Caller, OpenScope } from "../database";
import { Conflict, NotFound } from "../errors";
import { openUseCase } from "../use-case";
import { joinedOrRefusal } from "./acceptance";
import { INVITATION_THROTTLE } from "./invitation-throttle";
import { type FoundInvitation, findByToken, insertPerson, openFirstSession, takeUp } from "./store-acceptance";

/** Takes up an invitation as somebody new: makes the account, lets it into the organisation and signs in, all or nothing. */
export const acceptInvitation = openUseCase({
  permission: "invitation.open",
  throttle: INVITATION_THROTTLE,
  input: acceptInvitationRoute.body,

  async run(open, { token, name, password }, caller) {
    const tokenHash = hashToken(token);
    const { email, organisation } = usable(await open((scope) => findByToken(scope, tokenHash)), new Date());
    const person = { email, name, passwordHash: await hashNewPassword(password, [name, email, organisation]) };
    return open((scope) => join(scope, tokenHash, person, caller));
  },
});

/** Looked at before the password is hashed, which costs; the database looks again. */
function usable(found: FoundInvitation | null, now: Date): FoundInvitation {
  const state = found && invitationState(found, now);
  if (!found || state === "withdrawn") throw new NotFound("invitation-unknown");
  if (state === "used") throw new Conflict("invitation-used");
  if (state === "expired") throw new Conflict("invitation-expired");
  if (found.account) throw new Conflict("account-exists");
  return found;
}

async function join(
  scope: OpenScope,
  tokenHash: string,
  person: { readonly email: string; readonly name: string; readonly passwordHash: string },
  { sessionId: previous, device = "" }: Caller,
) {
  const personId = await insertPerson(scope, person);
  if (!personId) throw new Conflict("account-exists");
  const { invitationId, organisationId } = joinedOrRefusal(await takeUp(scope, tokenHash));
  const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1_000);
  const session = await openFirstSession(scope, { personId, device, expiresAt, previous });
  const detail = { before: null, after: { personId, newAccount: true } };
  await appendOpenAudit(
    scope,
    { personId, organisationId },
    { action: "accept-invitation", subject: `invitation:${invitationId}`, detail },
  );
  return { result: { organisationId }, session };
}
