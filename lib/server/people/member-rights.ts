import { AREAS, type Area, type MemberRole } from "@/lib/domain/access/policy";
import type { OrganisationScope } from "../database";
import { Conflict } from "../errors";
import { otherLeads, type Rights, type StoredMember } from "./store-member";

/** Rights as they are kept: only a contributor is limited to areas, each named once and in the order of the policy. */
export function rightsOf(role: MemberRole, areas: readonly Area[]): Rights {
  return { role, areas: role === "contributor" ? AREAS.filter((area) => areas.includes(area)) : [] };
}

export function sameRights(one: Rights, other: Rights): boolean {
  return one.role === other.role && one.areas.join() === other.areas.join();
}

/** An organisation is never left without a project lead. Call it with the members held. */
export async function refuseLastLead(scope: OrganisationScope, member: StoredMember): Promise<void> {
  if (member.role === "project-lead" && (await otherLeads(scope, member.personId)) === 0) throw new Conflict("last-lead");
}
