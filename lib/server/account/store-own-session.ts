import type { SessionView } from "@/lib/contract/account";
import type { PersonScope } from "../database";
import { Unauthenticated } from "../errors";
import type { NewSession } from "../use-case";

interface Row {
  id: string;
  device: string;
  created_at: Date;
  last_seen_at: Date;
}

/** One's sessions that still open something, the last used first. */
export async function runningSessions(scope: PersonScope, idleMinutes: number): Promise<SessionView[]> {
  const rows = await scope.tx.$queryRaw<Row[]>`
    SELECT id, device, created_at, last_seen_at FROM session
    WHERE person_id = ${scope.person.id}::uuid AND revoked_at IS NULL AND expires_at > now()
      AND last_seen_at > now() - make_interval(mins => ${idleMinutes}::int)
    ORDER BY id = ${scope.sessionId}::uuid DESC, last_seen_at DESC, id`;
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    startedAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    current: row.id === scope.sessionId,
  }));
}

/** Ends one of one's own sessions; 0 when there is no such one. */
export async function endOwnSession(scope: PersonScope, id: string, now: Date): Promise<number> {
  const where = { id, personId: scope.person.id, revokedAt: null };
  return (await scope.tx.session.updateMany({ where, data: { revokedAt: now } })).count;
}

/** Ends all of one's sessions but the one that asks. */
export async function endOtherSessions(scope: PersonScope, now: Date): Promise<number> {
  const where = { personId: scope.person.id, revokedAt: null, expiresAt: { gt: now }, id: { not: scope.sessionId } };
  return (await scope.tx.session.updateMany({ where, data: { revokedAt: now } })).count;
}

/**
 * A change of rights changes the id: the session that asks is over and its successor has its age, so that its absolute end stays.
 * `secondFactor`: whether it has been given; left out, as before.
 */
export async function renewOwnSession(scope: PersonScope, now: Date, secondFactor?: boolean): Promise<NewSession> {
  const keep = secondFactor === undefined;
  const given = secondFactor ? now : null;
  const rows = await scope.tx.$queryRaw<{ id: string; expires_at: Date }[]>`
    INSERT INTO session (person_id, created_at, expires_at, device, second_factor_at)
    SELECT person_id, created_at, expires_at, device, CASE WHEN ${keep} THEN second_factor_at ELSE ${given}::timestamptz END
    FROM session WHERE id = ${scope.sessionId}::uuid AND revoked_at IS NULL
    RETURNING id, expires_at`;
  const [next] = rows;
  if (!next) throw new Unauthenticated();
  await endOwnSession(scope, scope.sessionId, now);
  return { id: next.id, expiresAt: next.expires_at };
}
