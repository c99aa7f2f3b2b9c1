import { renewRecoveryCodesRoute } from "@/lib/contract/account";
import { queueMail } from "../mail/queue-mail";
import { ownCommand } from "../use-case";
import { proveSecondFactor } from "./prove-second-factor";
import { newRecoveryCodes } from "./recovery-code";
import { securityMail } from "./security-mail";
import { chosenLocale } from "./store-preference";
import { ownSecondFactor, replaceRecoveryCodes } from "./store-second-factor";

/** Ten new recovery codes in place of those that are left, shown now and never after. */
export const renewRecoveryCodes = ownCommand({
  permission: "account.change",
  action: "renew-recovery-codes",
  input: renewRecoveryCodesRoute.body,

  async before(person, { code }) {
    const proof = await proveSecondFactor(person.id, code);
    return {
      proof,
      notice: await securityMail(person.email, "recovery-codes", await chosenLocale(person.id)),
      ...(await newRecoveryCodes()),
    };
  },

  async run(scope, _, { proof, notice, codes, hashes }) {
    const { recoveryCodesLeft } = await ownSecondFactor(scope);
    await replaceRecoveryCodes(scope, hashes);
    await queueMail(scope, notice);
    const detail = { recoveryCodesLeft: { before: recoveryCodesLeft, after: hashes.length }, by: proof };
    return { result: { recoveryCodes: codes }, audit: { subject: `person:${scope.person.id}`, detail } };
  },
});
