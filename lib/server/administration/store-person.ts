import type { PlatformRole } from "@/lib/domain/access/policy";
import type { Locale } from "@/lib/domain/locale";
import type { NamePlace } from "../access/name-cursor";
import type { AdministrationScope, Tx } from "../database";
import { NotFound } from "../errors";

export interface ListedPerson extends NamePlace {
  readonly name: string;
  readonly email: string;
  /** The language of the account; null: none was chosen. */
  readonly locale: Locale | null;
  readonly createdAt: Date;
  readonly deactivatedAt: Date | null;
  readonly erasedAt: Date | null;
  readonly secondFactor: boolean;
  readonly lastSeenAt: Date | null;
  readonly platformRoles: PlatformRole[];
  readonly memberships: number;
  readonly engagements: number;
}

/** People by name from a place on. */
export async function pageOfPeople(
  { tx }: AdministrationScope,
  search: string,
  after: NamePlace,
  limit: number,
): Promise<ListedPerson[]> {
  const page = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM person p
    WHERE (name_key(p.name) COLLATE "C", p.id) > (${after.key} COLLATE "C", ${after.id}::uuid)
      AND name_key(p.name) COLLATE "C" >= name_key(${search})
      AND name_key(p.name) COLLATE "C" < name_key(${search}) || chr(1114111)
    ORDER BY name_key(p.name) COLLATE "C", p.id LIMIT ${limit}`;
  return peopleIn(
    tx,
    page.map(({ id }) => id),
  );
}

/** The person with an e-mail address, written as it is kept; null when there is none. */
export async function personByEmail({ tx }: AdministrationScope, email: string): Promise<ListedPerson | null> {
  const found = await tx.person.findUnique({ where: { email }, select: { id: true } });
  return found ? ((await peopleIn(tx, [found.id]))[0] ?? null) : null;
}

/** One person as the administration sees them. */
export async function personOf({ tx }: AdministrationScope, id: string): Promise<ListedPerson> {
  const [row] = await peopleIn(tx, [id]);
  if (!row) throw new NotFound();
  return row;
}

function peopleIn(tx: Tx, ids: readonly string[]): Promise<ListedPerson[]> {
  return tx.$queryRaw<ListedPerson[]>`
    SELECT p.id, p.name, name_key(p.name) AS key, p.email, p.locale, p.created_at AS "createdAt", p.deactivated_at AS "deactivatedAt", p.erased_at AS "erasedAt",
      EXISTS (SELECT FROM second_factor f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL) AS "secondFactor",
      (SELECT max(s.last_seen_at) FROM session s WHERE s.person_id = p.id) AS "lastSeenAt",
      ARRAY(SELECT r.role FROM platform_role r WHERE r.person_id = p.id ORDER BY r.role) AS "platformRoles",
      (SELECT count(*)::int FROM membership m WHERE m.person_id = p.id AND m.ended_at IS NULL) AS memberships,
      (SELECT count(*)::int FROM engagement e WHERE e.person_id = p.id AND e.accepted_at IS NOT NULL AND e.ended_at IS NULL
        AND e.ends_at > now()) AS engagements
    FROM person p WHERE p.id = ANY (${[...ids]}::uuid[])
    ORDER BY name_key(p.name) COLLATE "C", p.id`;
}

export async function setDeactivated({ tx }: AdministrationScope, personId: string, at: Date | null): Promise<void> {
  await tx.$executeRaw`UPDATE person SET deactivated_at = ${at} WHERE id = ${personId}::uuid`;
}

/** Ends every session of a person at once. */
export async function endSessions({ tx }: AdministrationScope, personId: string): Promise<number> {
  return tx.$executeRaw`UPDATE session SET revoked_at = now() WHERE person_id = ${personId}::uuid AND revoked_at IS NULL`;
}

/** Takes the second factor away, with its recovery codes. */
export async function removeSecondFactor({ tx }: AdministrationScope, personId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM recovery_code WHERE person_id = ${personId}::uuid`;
  await tx.$executeRaw`DELETE FROM second_factor WHERE person_id = ${personId}::uuid`;
}

/** A link by which the person sets a password, the earlier ones void; only the hash of its token is kept. */
export async function insertReset(
  { tx }: AdministrationScope,
  reset: { readonly tokenHash: string; readonly personId: string; readonly expiresAt: Date },
): Promise<void> {
  await tx.$executeRaw`UPDATE password_reset SET used_at = now() WHERE person_id = ${reset.personId}::uuid AND used_at IS NULL`;
  await tx.$executeRaw`
    INSERT INTO password_reset (token_hash, person_id, expires_at)
    VALUES (${reset.tokenHash}, ${reset.personId}::uuid, ${reset.expiresAt})`;
}
