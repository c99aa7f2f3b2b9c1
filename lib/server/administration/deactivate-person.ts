import { deactivatePersonRoute } from "@/lib/contract/administration";
import { Conflict } from "../errors";
import { administrationCommand } from "../use-case";
import { viewOfPerson } from "./person-view";
import { endSessions, personOf, setDeactivated } from "./store-person";
import { keepAnAdministrator } from "./store-role";

/** Closes an account: its sessions are over at once and nobody signs in with it. What the person did stays theirs. */
export const deactivatePerson = administrationCommand({
  permission: "person.administer",
  action: "deactivate-person",
  input: deactivatePersonRoute.params,

  async run(scope, { personId }) {
    if (personId === scope.person.id) throw new Conflict("oneself");
    await keepAnAdministrator(scope, personId);
    const { deactivatedAt } = await personOf(scope, personId);
    if (deactivatedAt) return { result: await viewOfPerson(scope, personId), audit: null };
    const now = new Date();
    await setDeactivated(scope, personId, now);
    const sessionsEnded = await endSessions(scope, personId);
    const detail = { before: { deactivatedAt: null }, after: { deactivatedAt: now.toISOString() }, sessionsEnded };
    return { result: await viewOfPerson(scope, personId), audit: { subject: `person:${personId}`, detail } };
  },
});
