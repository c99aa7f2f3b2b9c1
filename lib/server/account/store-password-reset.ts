import type { Locale } from "@/lib/domain/locale";
import type { OpenScope } from "../database";
import { localeOf } from "./store-preference";

export interface ResetPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** An active account by its address, with the language it keeps. */
export async function activePerson(
  scope: OpenScope,
  email: string,
): Promise<{ readonly id: string; readonly locale: Locale | null } | null> {
  const where = { email, deactivatedAt: null };
  const found = await scope.tx.person.findFirst({ where, select: { id: true, locale: true } });
  return found && { id: found.id, locale: localeOf(found.locale) };
}

/** A new link; those before it are void. */
export async function putReset(scope: OpenScope, personId: string, tokenHash: string, now: Date, until: Date): Promise<void> {
  await voidResets(scope, personId, now);
  await scope.tx.passwordReset.create({ data: { personId, tokenHash, expiresAt: until } });
}

async function voidResets(scope: OpenScope, personId: string, now: Date): Promise<void> {
  await scope.tx.passwordReset.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now } });
}

function usable(tokenHash: string, now: Date) {
  return { tokenHash, usedAt: null, expiresAt: { gt: now }, person: { deactivatedAt: null } };
}

/** Whose link it is, while it can be used. */
export async function personOfReset(scope: OpenScope, tokenHash: string, now: Date): Promise<ResetPerson | null> {
  const select = { person: { select: { id: true, name: true, email: true } } };
  return (await scope.tx.passwordReset.findFirst({ where: usable(tokenHash, now), select }))?.person ?? null;
}

/** Uses the link up, sets the password and ends every session; false when the link was used or ran out meanwhile. */
export async function useReset(
  scope: OpenScope,
  given: { readonly tokenHash: string; readonly personId: string; readonly passwordHash: string },
  now: Date,
): Promise<boolean> {
  const { tx } = scope;
  const { tokenHash, personId, passwordHash } = given;
  const used = await tx.passwordReset.updateMany({ where: usable(tokenHash, now), data: { usedAt: now } });
  if (used.count === 0) return false;
  await voidResets(scope, personId, now);
  await tx.person.updateMany({ where: { id: personId }, data: { passwordHash } });
  await tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
  return true;
}
