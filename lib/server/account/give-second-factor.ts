import { giveSecondFactorRoute } from "@/lib/contract/account";
import { ownCommand } from "../use-case";
import { proveSecondFactor } from "./prove-second-factor";
import { renewOwnSession } from "./store-own-session";
import { ownSecondFactor } from "./store-second-factor";

/** The second step of signing in: the one thing that a session owing its second factor may do. */
export const giveSecondFactor = ownCommand({
  permission: "second-factor.give",
  action: "give-second-factor",
  beforeSecondFactor: true,
  input: giveSecondFactorRoute.body,
  before: (person, { code }) => proveSecondFactor(person.id, code),

  async run(scope, _, proof) {
    const session = await renewOwnSession(scope, new Date(), true);
    const { recoveryCodesLeft } = await ownSecondFactor(scope);
    const audit = { subject: `session:${session.id}`, detail: { by: proof, recoveryCodesLeft } };
    return { result: { recoveryCodesLeft }, session, audit };
  },
});
