import type { MemberView } from "@/lib/contract/people";
import { allows } from "@/lib/domain/access/policy";
import type { OrganisationScope } from "../database";
import { type Activity, activityOf, type StoredMember } from "./store-member";

function viewOf(member: StoredMember, activity: Activity | undefined): MemberView {
  return {
    personId: member.personId,
    name: member.name,
    email: member.email,
    role: member.role,
    areas: [...member.areas],
    since: member.since.toISOString(),
    endedAt: member.endedAt?.toISOString() ?? null,
    activity: activity ? { secondFactor: activity.secondFactor, lastSeenAt: activity.lastSeenAt?.toISOString() ?? null } : null,
  };
}

/** Members as the caller may see them: when they were last here is told to those only who manage them, and of present ones only. */
export async function viewsOfMembers(scope: OrganisationScope, members: readonly StoredMember[]): Promise<MemberView[]> {
  const present = members.filter((member) => member.endedAt === null).map((member) => member.personId);
  const told = scope.access !== null && allows(scope.access, "member.manage") && present.length > 0;
  const activity = new Map((told ? await activityOf(scope, present) : []).map((one) => [one.personId, one]));
  return members.map((member) => viewOf(member, activity.get(member.personId)));
}
