import { encode } from "next-auth/jwt";
import type { PlatformRole } from "../lib/domain/access/policy";
import { beforeScope, type Caller } from "../lib/server/database";
import { env } from "../lib/server/env";

const SESSION_COOKIE = "portal.session";

/** The cookie of a session, as signing in hands it out. */
export async function cookieOf({ sessionId }: Caller): Promise<string> {
  return `${SESSION_COOKIE}=${await encode({ token: { sid: sessionId }, secret: env().NEXTAUTH_SECRET })}`;
}

/** A second factor that is in force. */
export async function aSecondFactor(personId: string): Promise<void> {
  await beforeScope((tx) => tx.secondFactor.create({ data: { personId, secret: "sealed", confirmedAt: new Date() } }));
}

export async function aPlatformRole(personId: string, role: PlatformRole): Promise<void> {
  await beforeScope((tx) => tx.platformRole.create({ data: { personId, role } }));
}
