import type { InvitedLead } from "@/lib/contract/administration";
import { plainEmail } from "@/lib/domain/access/invitation";
import type { Locale } from "@/lib/domain/locale";
import type { AdministrationScope } from "../database";
import { issueInvitation } from "../people/issue-invitation";
import { organisationView } from "./organisation-view";
import { organisationOf } from "./store-organisation";

interface Wanted {
  readonly organisationId: string;
  readonly leadEmail: string;
  readonly locale: Locale;
}

/** Invites a first project lead; gives the link where no mail carries it, and what the audit may keep: no address. */
export async function inviteLead(
  scope: AdministrationScope,
  { organisationId, leadEmail, locale }: Wanted,
  now: Date,
): Promise<{ result: InvitedLead; facts: { invitation: string; role: "project-lead"; expiresAt: string } }> {
  const { name: organisation } = await organisationOf(scope, organisationId);
  const email = plainEmail(leadEmail);
  const { id: invitedBy, name: inviter } = scope.person;
  const role = "project-lead";
  const offer = {
    organisationId,
    organisation,
    email,
    role,
    areas: [],
    engagementEndsAt: null,
    invitedBy,
    inviter,
    locale,
  } as const;
  const { id, link, expiresAt } = await issueInvitation(scope, offer, now);
  const view = organisationView(await organisationOf(scope, organisationId));
  return { result: { organisation: view, email, link }, facts: { invitation: id, role, expiresAt: expiresAt.toISOString() } };
}
