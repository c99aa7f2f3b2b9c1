import { revokePlatformRoleRoute } from "@/lib/contract/administration";
import { administrationCommand } from "../use-case";
import { viewOfPerson } from "./person-view";
import { endSessions, personOf } from "./store-person";
import { keepAnAdministrator, revokeRole } from "./store-role";

/** Takes a role across organisations away, and ends the person's sessions. The last administrator stays one. */
export const revokePlatformRole = administrationCommand({
  permission: "platform-role.grant",
  action: "revoke-platform-role",
  input: revokePlatformRoleRoute.params,

  async run(scope, { personId, role }) {
    if (role === "administrator") await keepAnAdministrator(scope, personId);
    const { platformRoles } = await personOf(scope, personId);
    if (!(await revokeRole(scope, personId, role))) return { result: await viewOfPerson(scope, personId), audit: null };
    const sessionsEnded = await endSessions(scope, personId);
    const result = await viewOfPerson(scope, personId);
    const detail = { before: { platformRoles }, after: { platformRoles: result.platformRoles }, sessionsEnded };
    return { result, audit: { subject: `person:${personId}`, detail } };
  },
});
