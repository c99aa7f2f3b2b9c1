import { Secret, TOTP } from "otpauth";
import { aPerson, aSession } from "@/prisma/seed/builders";
import { hashPassword } from "../access/password";
import type { Caller } from "../database";
import { confirmSecondFactor } from "./confirm-second-factor";
import { startSecondFactor } from "./start-second-factor";

export const PASSWORD = "Sept cerfs boivent au lac";
export type Somebody = Caller & { readonly personId: string; readonly email: string };

let hashed: Promise<string> | undefined;

/** A person who can sign in with PASSWORD, and a session of theirs. */
export async function somebody(): Promise<Somebody> {
  hashed ??= hashPassword(PASSWORD);
  const email = `${crypto.randomUUID()}@exemple.test`;
  const person = await aPerson({ email, passwordHash: await hashed });
  return { ...(await aSession(person.id)), personId: person.id, email };
}

/** The session that an answer renews, as its next request comes with it. */
export function renewed<C extends Caller>(caller: C, session: { readonly id: string } | null): C {
  if (!session) throw new Error("the session was not renewed");
  return { ...caller, sessionId: session.id };
}

/** A code of the application for now, or for so many steps later: each step is accepted once. */
export function codeOf(secret: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) });
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
}

export interface Enrolled<C> {
  /** In the session that the first code renewed. */
  readonly caller: C;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** Sets up the second factor; the code of one step before now is used up by it. */
export async function enrol<C extends Caller>(caller: C): Promise<Enrolled<C>> {
  const { secret } = await startSecondFactor(caller, { password: PASSWORD });
  const { result, session } = await confirmSecondFactor.renew(caller, { code: codeOf(secret, -1) });
  return { caller: renewed(caller, session), secret, recoveryCodes: result.recoveryCodes };
}
