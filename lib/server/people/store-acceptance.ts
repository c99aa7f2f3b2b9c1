import type { Area, Role } from "@/lib/domain/access/policy";
import type { OpenScope, PersonScope } from "../database";
import type { NewSession } from "../use-case";

export interface FoundInvitation {
  readonly email: string;
  readonly role: Role;
  readonly areas: readonly Area[];
  readonly engagementEndsAt: Date | null;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly organisation: string;
  readonly inviter: string;
  /** Somebody has an account with that address. */
  readonly account: boolean;
}

/** What the holder of a link's token may know of it, or null. */
export async function findByToken(scope: OpenScope, tokenHash: string): Promise<FoundInvitation | null> {
  const rows = await scope.tx.$queryRaw<FoundInvitation[]>`
    SELECT i.email, i.role, i.areas, i.engagement_ends_at AS "engagementEndsAt", i.expires_at AS "expiresAt", i.accepted_at AS "acceptedAt",
      i.withdrawn_at AS "withdrawnAt", o.name AS organisation, p.name AS inviter,
      EXISTS (SELECT FROM person one WHERE one.email = i.email) AS account
    FROM invitation i JOIN organisation o ON o.id = i.organisation_id JOIN person p ON p.id = i.invited_by
    WHERE i.token_hash = ${tokenHash}`;
  return rows[0] ?? null;
}

/** Makes an account; null when somebody has that address by now. */
export async function insertPerson(
  scope: OpenScope,
  { email, name, passwordHash }: { readonly email: string; readonly name: string; readonly passwordHash: string },
): Promise<string | null> {
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    INSERT INTO person (email, name, password_hash) VALUES (${email}, ${name}, ${passwordHash}) ON CONFLICT (email) DO NOTHING RETURNING id`;
  const [row] = rows;
  if (row) await scope.tx.$executeRaw`SELECT set_config('app.person', ${row.id}, true)`;
  return row?.id ?? null;
}

export interface Acceptance {
  readonly outcome: "accepted" | "unknown" | "used" | "expired" | "other-person" | "already-member";
  readonly invitation: string | null;
  readonly organisation: string | null;
}

/** Takes up an invitation for the person of the transaction. The database checks all of it again: it lets nobody in by another way. */
export async function takeUp(scope: OpenScope | PersonScope, tokenHash: string): Promise<Acceptance> {
  const rows = await scope.tx.$queryRaw<Acceptance[]>`SELECT * FROM invitation_accept(${tokenHash})`;
  return rows[0] ?? { outcome: "unknown", invitation: null, organisation: null };
}

/** Opens the first session of a person, and ends the one that the browser came with: it may be somebody else's. */
export async function openFirstSession(
  scope: OpenScope,
  { personId, device, expiresAt, previous }: { personId: string; device: string; expiresAt: Date; previous: string | null },
): Promise<NewSession> {
  if (previous) await scope.tx.session.updateMany({ where: { id: previous, revokedAt: null }, data: { revokedAt: new Date() } });
  const { id } = await scope.tx.session.create({ data: { personId, device, expiresAt }, select: { id: true } });
  return { id, expiresAt };
}
