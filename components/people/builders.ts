import type { EngagementView, InvitationView, MemberView } from "@/lib/contract/people";
import type { PendingInvitation } from "./invitation-card";

export function aMember(override: Partial<MemberView> = {}): MemberView {
  return {
    personId: "11111111-1111-4111-8111-111111111111",
    name: "Claire Fontaine",
    email: "claire@exemple.fr",
    role: "project-lead",
    areas: [],
    since: "2026-11-02T08:00:00.000Z",
    endedAt: null,
    activity: { secondFactor: true, lastSeenAt: "2026-11-21T08:00:00.000Z" },
    ...override,
  };
}

export function anInvitation(override: Partial<InvitationView> = {}): InvitationView {
  return {
    id: "22222222-2222-4222-8222-222222222222",
    email: "dominique@exemple.fr",
    role: "reader",
    areas: [],
    engagementEndsOn: null,
    invitedBy: "Claire Fontaine",
    createdAt: "2026-11-20T08:00:00.000Z",
    expiresAt: "2026-11-27T08:00:00.000Z",
    state: "pending",
    ...override,
  };
}

export function anEngagement(override: Partial<EngagementView> = {}): EngagementView {
  return {
    personId: "33333333-3333-4333-8333-333333333333",
    name: "Karim Benali",
    email: "karim@conseil.fr",
    mission: "Étude d’éligibilité",
    proposedAt: "2026-11-10T08:00:00.000Z",
    acceptedAt: null,
    endsOn: "2027-05-31",
    endedAt: null,
    state: "proposed",
    ...override,
  };
}

export function anOpenedInvitation(override: Partial<PendingInvitation> = {}): PendingInvitation {
  return {
    state: "pending",
    organisation: "Agence de l’Exemple",
    email: "dominique@exemple.fr",
    role: "reader",
    areas: [],
    engagementEndsOn: null,
    invitedBy: "Claire Fontaine",
    expiresAt: "2026-11-27T08:00:00.000Z",
    account: false,
    ...override,
  };
}
