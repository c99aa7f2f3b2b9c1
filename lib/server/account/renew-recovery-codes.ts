import { renewRecoveryCodesRoute } from "@/lib/contract/account";
import { ownCommand } from "../use-case";
import { proveSecondFactor } from "./prove-second-factor";
import { newRecoveryCodes } from "./recovery-code";
import { ownSecondFactor, replaceRecoveryCodes } from "./store-second-factor";

/** Ten new recovery codes in place of those that are left, shown now and never after. */
export const renewRecoveryCodes = ownCommand({
  permission: "account.change",
  action: "renew-recovery-codes",
  input: renewRecoveryCodesRoute.body,

  async before(person, { code }) {
    const proof = await proveSecondFactor(person.id, code);
    return { proof, ...(await newRecoveryCodes()) };
  },

  async run(scope, _, { proof, codes, hashes }) {
    const { recoveryCodesLeft } = await ownSecondFactor(scope);
    await replaceRecoveryCodes(scope, hashes);
    const detail = { recoveryCodesLeft: { before: recoveryCodesLeft, after: hashes.length }, by: proof };
    return { result: { recoveryCodes: codes }, audit: { subject: `person:${scope.person.id}`, detail } };
  },
});
