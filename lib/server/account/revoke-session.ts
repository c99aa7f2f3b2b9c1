import { revokeSessionRoute } from "@/lib/contract/account";
import { Conflict, NotFound } from "../errors";
import { ownCommand } from "../use-case";
import { endOwnSession } from "./store-own-session";

/** Ends one of one's own sessions: its next request is refused. The one that asks is ended by signing out. */
export const revokeSession = ownCommand({
  permission: "account.change",
  action: "revoke-session",
  input: revokeSessionRoute.params,
  before: async () => null,

  async run(scope, { sessionId }) {
    if (sessionId === scope.sessionId) throw new Conflict("own-session");
    const ended = await endOwnSession(scope, sessionId, new Date());
    if (ended === 0) throw new NotFound();
    return { result: { ended }, audit: { subject: `session:${sessionId}`, detail: { revoked: { before: false, after: true } } } };
  },
});
