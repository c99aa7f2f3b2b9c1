import { z } from "zod";
import { ENGAGEMENT_STATES } from "@/lib/domain/access/engagement";
import { AREAS, MEMBER_ROLES, ROLES } from "@/lib/domain/access/policy";
import { LOCALES } from "@/lib/domain/locale";
import { defineRoute, OrganisationPath, PageQuery, pageOf } from "./route";

const Areas = z.array(z.enum(AREAS)).max(AREAS.length).default([]);
const Day = z.iso.date();
const Email = z.email().max(254);
const Token = z.string().regex(/^[\w-]{43}$/);
export const PersonName = z.string().trim().min(1).max(120);
/** Long enough for any password that the rules let through; what is wrong with one is told by them, not by the shape. */
const NewPassword = z.string().min(1).max(512);
const Nothing = z.strictObject({});

const MemberPath = OrganisationPath.extend({ personId: z.uuid() });
const Rights = { role: z.enum(MEMBER_ROLES), areas: Areas };

/** What only those see who manage the members. */
const MemberActivity = z.strictObject({ secondFactor: z.boolean(), lastSeenAt: z.string().nullable() });
export const MemberView = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.enum(MEMBER_ROLES),
  /** Where a contributor may write; empty is everywhere. */
  areas: z.array(z.enum(AREAS)),
  since: z.string(),
  endedAt: z.string().nullable(),
  activity: MemberActivity.nullable(),
});
export type MemberView = z.infer<typeof MemberView>;

/** An invitation that nobody has taken up and nobody has withdrawn. */
export const InvitationView = z.strictObject({
  id: z.uuid(),
  email: z.string(),
  role: z.enum(ROLES),
  areas: z.array(z.enum(AREAS)),
  engagementEndsOn: z.string().nullable(),
  /** Null: an administrator of the platform. */
  invitedBy: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
  state: z.enum(["pending", "expired"]),
});
export type InvitationView = z.infer<typeof InvitationView>;

export const EngagementView = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  email: z.string(),
  mission: z.string(),
  proposedAt: z.string(),
  acceptedAt: z.string().nullable(),
  /** The last day. */
  endsOn: z.string(),
  endedAt: z.string().nullable(),
  state: z.enum(ENGAGEMENT_STATES),
});
export type EngagementView = z.infer<typeof EngagementView>;

const MEMBERS = "/api/v1/organisations/{organisationId}/members";
const MEMBER = `${MEMBERS}/{personId}`;
const INVITATIONS = "/api/v1/organisations/{organisationId}/invitations";
const ENGAGEMENT = "/api/v1/organisations/{organisationId}/engagements/{personId}";

export const listMembersRoute = defineRoute({
  method: "GET",
  path: MEMBERS,
  summary: "Members by name: the present ones, or those whose membership is over",
  params: OrganisationPath,
  query: PageQuery.extend({ state: z.enum(["current", "ended"]).default("current") }),
  response: pageOf(MemberView),
});

export const changeMemberRoute = defineRoute({
  method: "PATCH",
  path: MEMBER,
  summary: "Give a member another role or other areas; the person signs in again",
  params: MemberPath,
  body: z.strictObject(Rights),
  example: { body: { role: "contributor", areas: ["inventory"] } },
  response: MemberView,
});

export const endMembershipRoute = defineRoute({
  method: "DELETE",
  path: MEMBER,
  summary: "End a membership; the last project lead stays",
  params: MemberPath,
  response: Nothing,
});

export const leaveOrganisationRoute = defineRoute({
  method: "POST",
  path: "/api/v1/organisations/{organisationId}/leave",
  summary: "Leave an organisation: end one's own membership or engagement",
  params: OrganisationPath,
  response: Nothing,
});

export const transferLeadRoute = defineRoute({
  method: "POST",
  path: "/api/v1/organisations/{organisationId}/lead",
  summary: "Make another member project lead and take a lesser role oneself, at once",
  params: OrganisationPath,
  body: z.strictObject({ personId: z.uuid(), role: z.enum(MEMBER_ROLES).exclude(["project-lead"]), areas: Areas }),
  example: { body: { personId: "00000000-0000-4000-8000-000000000001", role: "reader" } },
  response: Nothing,
});

export const listInvitationsRoute = defineRoute({
  method: "GET",
  path: INVITATIONS,
  summary: "Invitations that were neither taken up nor withdrawn, newest first",
  params: OrganisationPath,
  query: PageQuery,
  response: pageOf(InvitationView),
});

export const invitePersonRoute = defineRoute({
  method: "POST",
  path: INVITATIONS,
  summary: "Invite an address; replaces an invitation of that address that is still open",
  params: OrganisationPath,
  body: z.strictObject({
    email: Email,
    role: z.enum(ROLES),
    areas: Areas,
    /** For a consultant, and only then: the last day of the engagement. */
    engagementEndsOn: Day.nullable().default(null),
    /** In which language the invitation is written. */
    locale: z.enum(LOCALES).default("fr"),
  }),
  example: { body: { email: "camille.exemple@exemple.fr", role: "reader" } },
  response: z.strictObject({
    invitation: InvitationView,
    /** For the inviter to hand over where the portal sends no mail; null where the mail carries it. */
    link: z.string().nullable(),
  }),
});
export type InvitedPerson = z.infer<typeof invitePersonRoute.response>;

export const withdrawInvitationRoute = defineRoute({
  method: "DELETE",
  path: `${INVITATIONS}/{invitationId}`,
  summary: "Withdraw an invitation: its link opens nothing any more",
  params: OrganisationPath.extend({ invitationId: z.uuid() }),
  response: Nothing,
});

export const listEngagementsRoute = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{organisationId}/engagements",
  summary: "Consultants' engagements, newest first",
  params: OrganisationPath,
  query: PageQuery,
  response: pageOf(EngagementView),
});

export const acceptEngagementRoute = defineRoute({
  method: "POST",
  path: `${ENGAGEMENT}/accept`,
  summary: "Accept a proposed engagement, up to and including a day",
  params: MemberPath,
  body: z.strictObject({ endsOn: Day }),
  example: { body: { endsOn: "2027-06-30" } },
  response: EngagementView,
});

export const refuseEngagementRoute = defineRoute({
  method: "POST",
  path: `${ENGAGEMENT}/refuse`,
  summary: "Refuse a proposed engagement",
  params: MemberPath,
  response: EngagementView,
});

export const extendEngagementRoute = defineRoute({
  method: "PATCH",
  path: ENGAGEMENT,
  summary: "Give a running or expired engagement another last day",
  params: MemberPath,
  body: z.strictObject({ endsOn: Day }),
  example: { body: { endsOn: "2027-12-31" } },
  response: EngagementView,
});

export const endEngagementRoute = defineRoute({
  method: "DELETE",
  path: ENGAGEMENT,
  summary: "End an engagement at once",
  params: MemberPath,
  response: EngagementView,
});

/** What the holder of an invitation's link may know. */
export const OpenedInvitation = z.discriminatedUnion("state", [
  z.strictObject({
    state: z.literal("pending"),
    organisation: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    areas: z.array(z.enum(AREAS)),
    engagementEndsOn: z.string().nullable(),
    invitedBy: z.string(),
    expiresAt: z.string(),
    /** The address has an account already: sign in with it to accept. */
    account: z.boolean(),
  }),
  z.strictObject({ state: z.literal("expired"), organisation: z.string(), invitedBy: z.string() }),
  z.strictObject({ state: z.literal("used"), organisation: z.string() }),
]);
export type OpenedInvitation = z.infer<typeof OpenedInvitation>;
const Joined = z.strictObject({ organisationId: z.uuid() });

/** A POST, so that the token stands in no log of addresses. */
export const readInvitationRoute = defineRoute({
  method: "POST",
  path: "/api/v1/invitations/read",
  summary: "What an invitation's link offers; 404 when it is unknown or withdrawn",
  body: z.strictObject({ token: Token }),
  example: { body: { token: "A".repeat(43) } },
  response: OpenedInvitation,
});

export const acceptInvitationRoute = defineRoute({
  method: "POST",
  path: "/api/v1/invitations/accept",
  summary: "Take up an invitation as a new person: makes the account and signs in",
  body: z.strictObject({ token: Token, name: PersonName, password: NewPassword }),
  example: { body: { token: "A".repeat(43), name: "Camille Exemple", password: "une phrase assez longue pour durer" } },
  response: Joined,
});

export const acceptInvitationSignedInRoute = defineRoute({
  method: "POST",
  path: "/api/v1/invitations/join",
  summary: "Take up an invitation with the account one is signed in with; its address must be the invited one",
  body: z.strictObject({ token: Token }),
  example: { body: { token: "A".repeat(43) } },
  response: Joined,
});
