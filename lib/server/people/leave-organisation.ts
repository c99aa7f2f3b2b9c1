import { leaveOrganisationRoute } from "@/lib/contract/people";
import { NotFound } from "../errors";
import { command, type Done } from "../use-case";
import { refuseLastLead, rightsOf } from "./member-rights";
import { holdEngagement, writeEngagement } from "./store-engagement";
import { findMember, holdMember, writeEnd } from "./store-member";

/** Ends one's own membership, and one's own engagement as a consultant. */
export const leaveOrganisation = command({
  action: "leave-organisation",
  permission: "organisation.leave",
  input: leaveOrganisationRoute.params,

  async run(scope): Promise<Done<Record<string, never>>> {
    if (!scope.person) throw new NotFound();
    const { id } = scope.person;
    const now = new Date();
    const member = (await findMember(scope, id)) ? await holdMember(scope, id) : null;
    if (member) {
      await refuseLastLead(scope, member);
      await writeEnd(scope, id, now);
    }
    const engagement = await holdEngagement(scope, id);
    const engaged = engagement !== null && engagement.endedAt === null;
    if (engaged) await writeEngagement(scope, id, { endedAt: now });
    const before = member ? rightsOf(member.role, member.areas) : { role: "consultant" };
    return { result: {}, audit: { subject: `person:${id}`, detail: { before, after: null, engagementEnded: engaged } } };
  },
});
