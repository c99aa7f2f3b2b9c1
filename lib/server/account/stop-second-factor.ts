import { stopSecondFactorRoute } from "@/lib/contract/account";
import { Conflict } from "../errors";
import { queueMail } from "../mail/queue-mail";
import { ownCommand } from "../use-case";
import { proveSecondFactor } from "./prove-second-factor";
import { securityMail } from "./security-mail";
import { organisationsOfOneself } from "./store-account";
import { endOtherSessions, renewOwnSession } from "./store-own-session";
import { chosenLocale } from "./store-preference";
import { dropSecondFactor } from "./store-second-factor";

/** Turns the second factor off, unless an organisation of the person demands one. The other sessions are over. */
export const stopSecondFactor = ownCommand({
  permission: "account.change",
  action: "stop-second-factor",
  input: stopSecondFactorRoute.body,
  async before(person, { code }) {
    return {
      proof: await proveSecondFactor(person.id, code),
      notice: await securityMail(person.email, "second-factor-off", await chosenLocale(person.id)),
    };
  },

  async run(scope, _, { proof, notice }) {
    const now = new Date();
    const demanding = (await organisationsOfOneself(scope, now)).find((one) => one.secondFactorRequired);
    if (demanding) throw new Conflict("second-factor-demanded", { organisation: demanding.name });
    if (!(await dropSecondFactor(scope))) throw new Conflict("no-second-factor");
    const ended = await endOtherSessions(scope, now);
    const session = await renewOwnSession(scope, now, false);
    await queueMail(scope, notice);
    const detail = { secondFactor: { before: "on", after: "off" }, by: proof, ended };
    return { result: {}, session, audit: { subject: `person:${scope.person.id}`, detail } };
  },
});
