import { changePasswordRoute } from "@/lib/contract/account";
import { Conflict, Unprocessable } from "../errors";
import { queueMail } from "../mail/queue-mail";
import { ownCommand } from "../use-case";
import { hashNewPassword } from "./new-password";
import { provePassword } from "./prove-password";
import { securityMail } from "./security-mail";
import { replacePassword } from "./store-account";
import { endOtherSessions, renewOwnSession } from "./store-own-session";
import { chosenLocale } from "./store-preference";

/** Changes one's own password: the other sessions are over, and this one goes on under another id. */
export const changePassword = ownCommand({
  permission: "account.change",
  action: "change-password",
  input: changePasswordRoute.body,

  async before(person, { current, password }) {
    const known = await provePassword(person.id, current);
    if (password.normalize("NFKC") === current.normalize("NFKC")) throw new Unprocessable("same-password");
    return {
      known,
      notice: await securityMail(person.email, "password", await chosenLocale(person.id)),
      next: await hashNewPassword(password, [person.name, person.email]),
    };
  },

  async run(scope, _, { known, notice, next }) {
    const now = new Date();
    if (!(await replacePassword(scope, known, next))) throw new Conflict("conflict");
    const ended = await endOtherSessions(scope, now);
    const session = await renewOwnSession(scope, now);
    await queueMail(scope, notice);
    return { result: {}, session, audit: { subject: `person:${scope.person.id}`, detail: { changed: ["password"], ended } } };
  },
});
