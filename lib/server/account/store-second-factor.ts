import type { PersonScope } from "../database";

export interface SecondFactorRecord {
  readonly since: Date | null;
  readonly recoveryCodesLeft: number;
}

/** Whether oneself has a second factor, and since when. */
export async function ownSecondFactor(scope: PersonScope): Promise<SecondFactorRecord> {
  const personId = scope.person.id;
  const factor = await scope.tx.secondFactor.findUnique({ where: { personId }, select: { confirmedAt: true } });
  const [codes] = await scope.tx.$queryRaw<{ unused: number }[]>`
    SELECT count(*)::int AS unused FROM recovery_code WHERE person_id = ${personId}::uuid AND used_at IS NULL`;
  return { since: factor?.confirmedAt ?? null, recoveryCodesLeft: codes?.unused ?? 0 };
}

/** Keeps a sealed secret until a first code proves it, in place of one that was never proved; false when one is in use. */
export async function putSecret(scope: PersonScope, sealed: string): Promise<boolean> {
  const changed = await scope.tx.$executeRaw`
    INSERT INTO second_factor (person_id, secret) VALUES (${scope.person.id}::uuid, ${sealed})
    ON CONFLICT (person_id) DO UPDATE SET secret = ${sealed}, last_step = 0, created_at = now()
    WHERE second_factor.confirmed_at IS NULL`;
  return changed === 1;
}

/** Turns it on; false when it is on already. */
export async function confirmSecret(scope: PersonScope, now: Date): Promise<boolean> {
  const where = { personId: scope.person.id, confirmedAt: null };
  return (await scope.tx.secondFactor.updateMany({ where, data: { confirmedAt: now } })).count === 1;
}

/** Forgets the secret and its recovery codes; false when there was none. */
export async function dropSecondFactor(scope: PersonScope): Promise<boolean> {
  const where = { personId: scope.person.id };
  await scope.tx.recoveryCode.deleteMany({ where });
  return (await scope.tx.secondFactor.deleteMany({ where })).count === 1;
}

/** In place of all there were. */
export async function replaceRecoveryCodes(scope: PersonScope, hashes: readonly string[]): Promise<void> {
  const personId = scope.person.id;
  await scope.tx.recoveryCode.deleteMany({ where: { personId } });
  await scope.tx.recoveryCode.createMany({ data: hashes.map((codeHash) => ({ personId, codeHash })) });
}
