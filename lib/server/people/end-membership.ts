import { endMembershipRoute } from "@/lib/contract/people";
import { command, type Done } from "../use-case";
import { refuseLastLead, rightsOf } from "./member-rights";
import { holdMember, writeEnd } from "./store-member";

/** Ends a membership: the organisation is gone for that person from the next request on. */
export const endMembership = command({
  action: "end-membership",
  permission: "member.manage",
  input: endMembershipRoute.params,

  async run(scope, { personId }): Promise<Done<Record<string, never>>> {
    const member = await holdMember(scope, personId);
    await refuseLastLead(scope, member);
    await writeEnd(scope, personId, new Date());
    const before = rightsOf(member.role, member.areas);
    return { result: {}, audit: { subject: `person:${personId}`, detail: { before, after: null } } };
  },
});
