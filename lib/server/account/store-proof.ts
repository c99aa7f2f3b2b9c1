import { beforeScope } from "../database";

/**
 * What proves a person: read as the login role, like the password at sign-in, since checking it takes longer than a transaction may
 * and no scope should see a secret. The person's id comes out of a scope that was proved before.
 */
export interface StoredFactor {
  /** Sealed. */
  readonly secret: string;
  readonly lastStep: bigint;
}

export async function passwordHashOf(personId: string): Promise<string> {
  const where = { id: personId };
  return beforeScope(async (tx) => (await tx.person.findUniqueOrThrow({ where, select: { passwordHash: true } })).passwordHash);
}

/** The second factor in use, or the one that waits for its first code. */
export async function storedFactor(personId: string, confirmed: boolean): Promise<StoredFactor | null> {
  const where = { personId, confirmedAt: confirmed ? { not: null } : null };
  return beforeScope((tx) => tx.secondFactor.findFirst({ where, select: { secret: true, lastStep: true } }));
}

/** A step is accepted once, whatever arrives at the same moment. */
export async function takeStep(personId: string, step: bigint): Promise<boolean> {
  const where = { personId, lastStep: { lt: step } };
  return beforeScope(async (tx) => (await tx.secondFactor.updateMany({ where, data: { lastStep: step } })).count === 1);
}

export async function unusedCodeHashes(personId: string): Promise<string[]> {
  const where = { personId, usedAt: null };
  const rows = await beforeScope((tx) => tx.recoveryCode.findMany({ where, select: { codeHash: true } }));
  return rows.map(({ codeHash }) => codeHash);
}

/** A recovery code is accepted once. */
export async function takeRecoveryCode(personId: string, codeHash: string, now: Date): Promise<boolean> {
  const where = { personId, codeHash, usedAt: null };
  return beforeScope(async (tx) => (await tx.recoveryCode.updateMany({ where, data: { usedAt: now } })).count === 1);
}
