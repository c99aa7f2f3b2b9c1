import { beforeScope } from "../database";

export interface Credential {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
}

/** The person behind an e-mail address, for checking a password; null when there is none or it is deactivated. */
export function findCredential(email: string): Promise<Credential | null> {
  return beforeScope((tx) =>
    tx.person.findFirst({
      where: { email: email.trim().toLowerCase(), deactivatedAt: null },
      select: { id: true, name: true, email: true, passwordHash: true },
    }),
  );
}

/** Opens a session; its id is all the cookie will carry. */
export function openSession(personId: string, expiresAt: Date): Promise<string> {
  return beforeScope(async (tx) => (await tx.session.create({ data: { personId, expiresAt }, select: { id: true } })).id);
}

/** Ends a session at once; ending it twice is no error. */
export async function revokeSession(id: string, now: Date): Promise<void> {
  await beforeScope((tx) => tx.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } }));
}
