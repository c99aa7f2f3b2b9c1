import { grantPlatformRoleRoute } from "@/lib/contract/administration";
import { Conflict } from "../errors";
import { administrationCommand } from "../use-case";
import { viewOfPerson } from "./person-view";
import { endSessions, personOf } from "./store-person";
import { grantRole } from "./store-role";

/** Gives a role across organisations. The person signs in again: a change of rights never reaches a running session. */
export const grantPlatformRole = administrationCommand({
  permission: "platform-role.grant",
  action: "grant-platform-role",
  input: grantPlatformRoleRoute.params,

  async run(scope, { personId, role }) {
    const { platformRoles, deactivatedAt } = await personOf(scope, personId);
    if (deactivatedAt) throw new Conflict("person-deactivated");
    if (!(await grantRole(scope, personId, role))) return { result: await viewOfPerson(scope, personId), audit: null };
    const sessionsEnded = await endSessions(scope, personId);
    const result = await viewOfPerson(scope, personId);
    const detail = { before: { platformRoles }, after: { platformRoles: result.platformRoles }, sessionsEnded };
    return { result, audit: { subject: `person:${personId}`, detail } };
  },
});
