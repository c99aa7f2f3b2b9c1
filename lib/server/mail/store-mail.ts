import type { PlatformScope, Tx } from "../database";

/** Puts a sealed message in the queue, in the transaction that wants it sent: rolled back with it. */
export async function insertMail(tx: Tx, sealed: string, recipient: string): Promise<void> {
  await tx.$executeRaw`INSERT INTO outgoing_mail (message, recipient) VALUES (${sealed}, ${recipient})`;
}

export interface DueMail {
  readonly id: string;
  readonly message: string;
  /** This try included. */
  readonly attempts: number;
}

/** Takes the oldest message that is due and puts its next try off, so that no other worker takes it meanwhile. */
export async function claimMail(scope: PlatformScope, pauses: readonly number[]): Promise<DueMail | null> {
  const rows = await scope.tx.$queryRaw<DueMail[]>`
    UPDATE outgoing_mail SET attempts = attempts + 1,
      next_attempt_at = now() + make_interval(secs => (${[...pauses]}::int[])[least(attempts + 1, ${pauses.length}::int)])
    WHERE id = (SELECT id FROM outgoing_mail WHERE failed_at IS NULL AND next_attempt_at <= now()
      ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, message, attempts`;
  return rows[0] ?? null;
}

export async function deleteMail(scope: PlatformScope, id: string): Promise<void> {
  await scope.tx.$executeRaw`DELETE FROM outgoing_mail WHERE id = ${id}::uuid`;
}

/** Notes why a try failed; `final` ends the trying. */
export async function noteFailure(scope: PlatformScope, id: string, reason: string, final: boolean): Promise<void> {
  await scope.tx.$executeRaw`
    UPDATE outgoing_mail SET last_error = ${reason}, failed_at = CASE WHEN ${final} THEN now() END WHERE id = ${id}::uuid`;
}

/** Forgets messages that were given up so many days ago. */
export async function dropFailedMail(scope: PlatformScope, days: number): Promise<number> {
  return scope.tx.$executeRaw`DELETE FROM outgoing_mail WHERE failed_at < now() - make_interval(days => ${days}::int)`;
}
