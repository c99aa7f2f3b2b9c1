import { resetSecondFactorRoute } from "@/lib/contract/administration";
import { securityMail } from "../account/security-mail";
import { Conflict } from "../errors";
import { queueMail } from "../mail/queue-mail";
import { administrationCommand } from "../use-case";
import { viewOfPerson } from "./person-view";
import { endSessions, personOf, removeSecondFactor } from "./store-person";

/** For somebody who lost the device and the recovery codes: the next sign-in asks for the password alone, and every session is over. */
export const resetSecondFactor = administrationCommand({
  permission: "person.administer",
  action: "reset-second-factor",
  input: resetSecondFactorRoute.params,

  async run(scope, { personId }) {
    if (personId === scope.person.id) throw new Conflict("oneself");
    const { secondFactor, email, locale } = await personOf(scope, personId);
    if (!secondFactor) return { result: await viewOfPerson(scope, personId), audit: null };
    await removeSecondFactor(scope, personId);
    await queueMail(scope, await securityMail(email, "second-factor-off", locale));
    const sessionsEnded = await endSessions(scope, personId);
    const detail = { before: { secondFactor: true }, after: { secondFactor: false }, sessionsEnded };
    return { result: await viewOfPerson(scope, personId), audit: { subject: `person:${personId}`, detail } };
  },
});
