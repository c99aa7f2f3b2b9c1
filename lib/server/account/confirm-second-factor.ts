import { confirmSecondFactorRoute } from "@/lib/contract/account";
import { Conflict } from "../errors";
import { queueMail } from "../mail/queue-mail";
import { ownCommand } from "../use-case";
import { proveSecondFactor } from "./prove-second-factor";
import { newRecoveryCodes } from "./recovery-code";
import { securityMail } from "./security-mail";
import { renewOwnSession } from "./store-own-session";
import { chosenLocale } from "./store-preference";
import { confirmSecret, replaceRecoveryCodes } from "./store-second-factor";

/** Turns the second factor on by a first code. The recovery codes are shown now and never after; the other sessions owe it from now on. */
export const confirmSecondFactor = ownCommand({
  permission: "account.change",
  action: "confirm-second-factor",
  input: confirmSecondFactorRoute.body,

  async before(person, { code }) {
    await proveSecondFactor(person.id, code, false);
    return {
      ...(await newRecoveryCodes()),
      notice: await securityMail(person.email, "second-factor-on", await chosenLocale(person.id)),
    };
  },

  async run(scope, _, { codes, hashes, notice }) {
    const now = new Date();
    if (!(await confirmSecret(scope, now))) throw new Conflict("second-factor-on");
    await replaceRecoveryCodes(scope, hashes);
    const session = await renewOwnSession(scope, now, true);
    await queueMail(scope, notice);
    const detail = { secondFactor: { before: "off", after: "on" }, recoveryCodes: hashes.length };
    return { result: { recoveryCodes: codes }, session, audit: { subject: `person:${scope.person.id}`, detail } };
  },
});
