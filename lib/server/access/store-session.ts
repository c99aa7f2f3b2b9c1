import { appendOpenAudit } from "../audit";
import { beforeScope, type Caller, inScope } from "../database";
import type { NewSession } from "../use-case";

/** Absolute length of a session: one working day. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** The longest that a step of a job acts for somebody. */
const WORK_MS = 5 * 60_000;

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

/** A session of the portal's own, to act for somebody for the length of a job: it owes no second factor, and no cookie carries it. */
export function openWorkSession(personId: string, now: Date): Promise<string> {
  const data = { personId, secondFactorAt: now, expiresAt: new Date(now.getTime() + WORK_MS) };
  return beforeScope(async (tx) => (await tx.session.create({ data, select: { id: true } })).id);
}

/** Ends a session at once; ending it twice is no error. */
export async function revokeSession(id: string, now: Date): Promise<void> {
  await beforeScope((tx) => tx.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } }));
}

/** A sign-in: a session with an id of its own, in place of the one that the browser came with; audited. With the account's language. */
export function signInSession(
  caller: Caller,
  personId: string,
  now: Date,
): Promise<NewSession & { readonly locale: string | null }> {
  const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000);
  return inScope(caller, { kind: "open" }, async (scope) => {
    const { tx } = scope;
    if (caller.sessionId)
      await tx.session.updateMany({ where: { id: caller.sessionId, revokedAt: null }, data: { revokedAt: now } });
    const data = { personId, expiresAt, device: caller.device ?? "" };
    const { id } = await tx.session.create({ data, select: { id: true } });
    await appendOpenAudit(scope, { personId, organisationId: null }, { action: "sign-in", subject: `session:${id}`, detail: {} });
    const { locale } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { locale: true } });
    return { id, expiresAt, locale };
  });
}

/** A sign-out: ends the session at once and says so in the platform's chain. Of one that is over already nothing is said. */
export function signOutSession(caller: Caller, id: string, now: Date): Promise<void> {
  return inScope(caller, { kind: "open" }, async (scope) => {
    const ended = await scope.tx.session.updateManyAndReturn({
      where: { id, revokedAt: null },
      data: { revokedAt: now },
      select: { personId: true },
    });
    for (const { personId } of ended) {
      const who = { personId, organisationId: null };
      await appendOpenAudit(scope, who, { action: "sign-out", subject: `session:${id}`, detail: {} });
    }
  });
}
