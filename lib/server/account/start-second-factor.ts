import { startSecondFactorRoute } from "@/lib/contract/account";
import { Conflict } from "../errors";
import { seal } from "../secret-field";
import { ownCommand } from "../use-case";
import { newSecret, shownSecret } from "./one-time-code";
import { provePassword } from "./prove-password";
import { putSecret } from "./store-second-factor";

/** Begins setting up a second factor, once the password is given again. The secret is shown now and never after. */
export const startSecondFactor = ownCommand({
  permission: "account.change",
  action: "start-second-factor",
  input: startSecondFactorRoute.body,
  before: async (person, { password }) => void (await provePassword(person.id, password)),

  async run(scope) {
    const secret = newSecret();
    if (!(await putSecret(scope, seal(secret)))) throw new Conflict("second-factor-on");
    return {
      result: shownSecret(secret, scope.person.email),
      audit: { subject: `person:${scope.person.id}`, detail: {} },
    };
  },
});
