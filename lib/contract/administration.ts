import { z } from "zod";
import { LEGAL_FORMS, STATUSES } from "@/lib/domain/access/organisation";
import { PLATFORM_ROLES } from "@/lib/domain/access/policy";
import { LOCALES } from "@/lib/domain/locale";
import { AuditEventView } from "./audit";
import { Name } from "./organisation";
import { defineRoute, OrganisationPath, PageQuery, pageOf } from "./route";

const Count = z.number().int().nonnegative();
const Email = z.email().max(254);
const Moment = z.iso.datetime();
/** In which language a mail is written. */
const Language = z.enum(LOCALES).default("fr");
/** A link to hand over, where the portal sends no mail; null where the mail carries it. */
const Link = z.string().nullable();
/** Names that begin so, whatever their accents and capitals. */
const SearchQuery = PageQuery.extend({ search: z.string().trim().max(100).optional() });
export const PersonPath = z.strictObject({ personId: z.uuid() });

/** What the administration knows of an organisation: who could open it, nothing of what is in it. */
export const AdministeredOrganisation = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  legalForm: z.enum(LEGAL_FORMS),
  statuses: z.array(z.enum(STATUSES)),
  createdAt: Moment,
  members: Count,
  leads: Count,
  /** Engagements of consultants that run or wait for the organisation's answer. */
  engagements: Count,
  /** Until when the link of a first project lead opens; null when none is open. */
  leadInvitedUntil: Moment.nullable(),
});
export type AdministeredOrganisation = z.infer<typeof AdministeredOrganisation>;

export const AdministeredPerson = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  createdAt: Moment,
  deactivatedAt: Moment.nullable(),
  /** Since when name and address are erased for good. */
  erasedAt: Moment.nullable(),
  secondFactor: z.boolean(),
  lastSeenAt: Moment.nullable(),
  platformRoles: z.array(z.enum(PLATFORM_ROLES)),
  memberships: Count,
  engagements: Count,
  /** The caller. */
  oneself: z.boolean(),
});
export type AdministeredPerson = z.infer<typeof AdministeredPerson>;

export const InvitedLead = z.strictObject({ organisation: AdministeredOrganisation, email: z.string(), link: Link });
export type InvitedLead = z.infer<typeof InvitedLead>;
export const IssuedReset = z.strictObject({ link: Link, expiresAt: Moment });
export type IssuedReset = z.infer<typeof IssuedReset>;

export const listAllOrganisationsRoute = defineRoute({
  method: "GET",
  path: "/api/v1/admin/organisations",
  summary: "Every organisation of the platform by name, without its projects",
  query: SearchQuery,
  response: pageOf(AdministeredOrganisation),
});

export const openOrganisationRoute = defineRoute({
  method: "POST",
  path: "/api/v1/admin/organisations",
  summary: "Open an organisation and invite its first project lead",
  body: z.strictObject({ name: Name, legalForm: z.enum(LEGAL_FORMS), leadEmail: Email, locale: Language }),
  response: InvitedLead,
  example: { body: { name: "Agence de l’Exemple", legalForm: "operateur_etat", leadEmail: "cheffe.projet@exemple.fr" } },
});

export const inviteFirstLeadRoute = defineRoute({
  method: "POST",
  path: "/api/v1/admin/organisations/{organisationId}/lead-invitation",
  summary: "Invite a project lead into an organisation that has none",
  params: OrganisationPath,
  body: z.strictObject({ leadEmail: Email, locale: Language }),
  response: InvitedLead,
  example: { body: { leadEmail: "cheffe.projet@exemple.fr" } },
});

export const proposeEngagementRoute = defineRoute({
  method: "POST",
  path: "/api/v1/admin/organisations/{organisationId}/engagement-proposals",
  summary: "Propose a consultant to an organisation, which then accepts or refuses",
  params: OrganisationPath,
  /** `endsOn`: the last day, at most two years ahead. */
  body: z.strictObject({ email: Email, mission: z.string().trim().min(1).max(500), endsOn: z.iso.date() }),
  response: AdministeredOrganisation,
  example: { body: { email: "consultant@exemple.fr", mission: "Étude d’éligibilité", endsOn: "2027-06-30" } },
});

export const listPeopleRoute = defineRoute({
  method: "GET",
  path: "/api/v1/admin/people",
  summary: "Every person of the platform by name; a search that holds an @ is a whole address",
  query: SearchQuery,
  response: pageOf(AdministeredPerson),
});

export const deactivatePersonRoute = defineRoute({
  method: "POST",
  path: "/api/v1/admin/people/{personId}/deactivate",
  summary: "Close an account and end its sessions; it can be opened again",
  params: PersonPath,
  response: AdministeredPerson,
});

export const reactivatePersonRoute = defineRoute({
  method: "POST",
  path: "/api/v1/admin/people/{personId}/reactivate",
  summary: "Open a closed account again",
  params: PersonPath,
  response: AdministeredPerson,
});

export const resetSecondFactorRoute = defineRoute({
  method: "POST",
  path: "/api/v1/admin/people/{personId}/reset-second-factor",
  summary: "Take away the second factor of somebody who lost it, and end their sessions",
  params: PersonPath,
  response: AdministeredPerson,
});

export const issuePasswordResetRoute = defineRoute({
  method: "POST",
  path: "/api/v1/admin/people/{personId}/password-reset",
  summary: "Make a link by which a person sets a new password",
  params: PersonPath,
  body: z.strictObject({ locale: Language }),
  response: IssuedReset,
  example: { body: {} },
});

export const listPlatformAuditRoute = defineRoute({
  method: "GET",
  path: "/api/v1/admin/audit",
  summary: "What was done outside every organisation, newest first",
  query: PageQuery,
  response: pageOf(AuditEventView),
});

const RolePath = PersonPath.extend({ role: z.enum(PLATFORM_ROLES) });
export const grantPlatformRoleRoute = defineRoute({
  method: "PUT",
  path: "/api/v1/admin/people/{personId}/roles/{role}",
  summary: "Give a role across organisations; ends the person's sessions",
  params: RolePath,
  response: AdministeredPerson,
});

export const revokePlatformRoleRoute = defineRoute({
  method: "DELETE",
  path: "/api/v1/admin/people/{personId}/roles/{role}",
  summary: "Take a role across organisations away; ends the person's sessions",
  params: RolePath,
  response: AdministeredPerson,
});
