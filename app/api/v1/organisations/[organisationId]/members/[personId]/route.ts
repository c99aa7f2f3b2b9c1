import { changeMemberRoute, endMembershipRoute } from "@/lib/contract/people";
import { handle } from "@/lib/server/handle";
import { changeMember } from "@/lib/server/people/change-member";
import { endMembership } from "@/lib/server/people/end-membership";

export const PATCH = handle(changeMemberRoute, changeMember);
export const DELETE = handle(endMembershipRoute, endMembership);
