import { z } from "zod";
import { ownCommand } from "../use-case";
import { endOtherSessions } from "./store-own-session";

/** Ends all of one's sessions but the one that asks. */
export const revokeOtherSessions = ownCommand({
  permission: "account.change",
  action: "revoke-other-sessions",
  input: z.strictObject({}),
  before: async () => null,

  async run(scope) {
    const ended = await endOtherSessions(scope, new Date());
    const audit = ended === 0 ? null : { subject: `person:${scope.person.id}`, detail: { ended } };
    return { result: { ended }, audit };
  },
});
