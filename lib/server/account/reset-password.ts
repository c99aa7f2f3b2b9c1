import { resetPasswordRoute } from "@/lib/contract/account";
import { hashToken } from "../access/token";
import { appendOpenAudit } from "../audit";
import { NotFound } from "../errors";
import { queueMail } from "../mail/queue-mail";
import { openUseCase } from "../use-case";
import { hashNewPassword } from "./new-password";
import { securityMail } from "./security-mail";
import { personOfReset, useReset } from "./store-password-reset";
import { chosenLocale } from "./store-preference";

/** Sets a password by a link, once. Every session is over, and nobody is signed in: the second factor is still to be given. */
export const resetPassword = openUseCase({
  permission: "password.reset",
  throttle: { name: "reset-use", points: 20, seconds: 15 * 60 },
  input: resetPasswordRoute.body,

  async run(open, { token, password }) {
    const tokenHash = hashToken(token);
    const person = await open((scope) => personOfReset(scope, tokenHash, new Date()));
    if (!person) throw new NotFound("link-over");
    const passwordHash = await hashNewPassword(password, [person.name, person.email]);
    const notice = await securityMail(person.email, "password", await chosenLocale(person.id));
    await open(async (scope) => {
      if (!(await useReset(scope, { tokenHash, personId: person.id, passwordHash }, new Date()))) throw new NotFound("link-over");
      await queueMail(scope, notice);
      const entry = { action: "reset-password", subject: `person:${person.id}`, detail: { changed: ["password"] } };
      await appendOpenAudit(scope, { personId: person.id, organisationId: null }, entry);
    });
    return { result: {}, session: null };
  },
});
