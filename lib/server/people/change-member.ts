import { changeMemberRoute, type MemberView } from "@/lib/contract/people";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";
import { command, type Done } from "../use-case";
import { refuseLastLead, rightsOf, sameRights } from "./member-rights";
import { viewsOfMembers } from "./member-view";
import { endSessionsOf, findMember, holdMember, writeRights } from "./store-member";

/** Gives a member another role or other areas. The person signs in again; one's own session stays. */
export const changeMember = command({
  action: "change-member",
  permission: "member.manage",
  input: changeMemberRoute.params.extend(changeMemberRoute.body.shape),

  async run(scope, { personId, role, areas }): Promise<Done<MemberView>> {
    const member = await holdMember(scope, personId);
    const [before, after] = [rightsOf(member.role, member.areas), rightsOf(role, areas)];
    if (sameRights(before, after)) return { result: await viewOf(scope, personId), audit: null };
    if (after.role !== "project-lead") await refuseLastLead(scope, member);
    await writeRights(scope, personId, after);
    if (personId !== scope.person?.id) await endSessionsOf(scope, personId, new Date());
    return { result: await viewOf(scope, personId), audit: { subject: `person:${personId}`, detail: { before, after } } };
  },
});

async function viewOf(scope: OrganisationScope, personId: string): Promise<MemberView> {
  const member = await findMember(scope, personId);
  const [view] = member ? await viewsOfMembers(scope, [member]) : [];
  if (!view) throw new NotFound();
  return view;
}
