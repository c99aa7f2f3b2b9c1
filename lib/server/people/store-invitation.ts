import type { Area, Role } from "@/lib/domain/access/policy";
import type { AdministrationScope, OrganisationScope } from "../database";

export interface NewInvitation {
  readonly organisationId: string;
  /** In its plain spelling (`plainEmail`). */
  readonly email: string;
  readonly role: Role;
  readonly areas: readonly Area[];
  /** For a consultant, and only then. */
  readonly engagementEndsAt: Date | null;
  readonly tokenHash: string;
  readonly invitedBy: string;
  readonly expiresAt: Date;
}
export interface StoredInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly areas: readonly Area[];
  readonly engagementEndsAt: Date | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** Null: an administrator of the platform. */
  readonly inviter: string | null;
}

/** Takes back what is still open of an address in an organisation, so that one link at most opens. */
export async function withdrawEarlier(
  { tx }: OrganisationScope | AdministrationScope,
  organisationId: string,
  email: string,
  now: Date,
): Promise<number> {
  const open = { organisationId, email, acceptedAt: null, withdrawnAt: null };
  return (await tx.invitation.updateMany({ where: open, data: { withdrawnAt: now } })).count;
}

export async function insertInvitation(
  { tx }: OrganisationScope | AdministrationScope,
  { areas, ...invitation }: NewInvitation,
): Promise<{ readonly id: string; readonly createdAt: Date }> {
  return tx.invitation.create({ data: { ...invitation, areas: [...areas] }, select: { id: true, createdAt: true } });
}

/** How many invitations an organisation has sent since a moment. */
export function invitationsSince(scope: OrganisationScope, since: Date): Promise<number> {
  return scope.tx.invitation.count({ where: { organisationId: scope.organisationId, createdAt: { gt: since } } });
}

/** Invitations neither taken up nor withdrawn, newest first; `after` is the moment and the id of the last one seen. */
export async function pageOfInvitations(
  scope: OrganisationScope,
  after: { readonly createdAt: Date; readonly id: string } | null,
  limit: number,
): Promise<StoredInvitation[]> {
  const { moment, id } = {
    moment: after?.createdAt ?? new Date("9999-01-01"),
    id: after?.id ?? "ffffffff-ffff-ffff-ffff-ffffffffffff",
  };
  return scope.tx.$queryRaw<StoredInvitation[]>`
    SELECT i.id, i.email, i.role, i.areas, i.engagement_ends_at AS "engagementEndsAt", i.created_at AS "createdAt", i.expires_at AS "expiresAt",
      p.name AS inviter
    FROM invitation i LEFT JOIN person p ON p.id = i.invited_by
    WHERE i.organisation_id = ${scope.organisationId}::uuid AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
      AND (i.created_at, i.id) < (${moment}, ${id}::uuid)
    ORDER BY i.created_at DESC, i.id DESC LIMIT ${limit}`;
}

/** Withdraws one invitation; `gone` when it was taken up or withdrawn before, null when there is none. */
export async function withdrawOne(scope: OrganisationScope, id: string, now: Date): Promise<"withdrawn" | "gone" | null> {
  const where = { id, organisationId: scope.organisationId };
  const { count } = await scope.tx.invitation.updateMany({
    where: { ...where, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  if (count > 0) return "withdrawn";
  return (await scope.tx.invitation.count({ where })) > 0 ? "gone" : null;
}

/** Whether an address is that of a present member, or of a consultant whose engagement is proposed or runs. */
export async function placeOfAddress(scope: OrganisationScope, email: string, now: Date): Promise<"member" | "engaged" | null> {
  const { organisationId } = scope;
  const member = await scope.tx.membership.count({ where: { organisationId, endedAt: null, person: { email } } });
  if (member > 0) return "member";
  const running = { organisationId, endedAt: null, endsAt: { gt: now }, person: { email } };
  return (await scope.tx.engagement.count({ where: running })) > 0 ? "engaged" : null;
}

export async function nameOfOrganisation(scope: OrganisationScope): Promise<{ name: string; sandbox: boolean }> {
  const { name, sandboxOf } = await scope.tx.organisation.findUniqueOrThrow({
    where: { id: scope.organisationId },
    select: { name: true, sandboxOf: true },
  });
  return { name, sandbox: sandboxOf !== null };
}
