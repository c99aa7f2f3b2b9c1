import { z } from "zod";
import type { Caller } from "../database";
import { log } from "../log";
import { addressOf, forget, spend, type Throttle, takeBack } from "../throttle";
import { pretendToVerify, verifyPassword } from "./password";
import { type Credential, findCredential } from "./store-session";

const MINUTES = 60;
/** Of one account from one network: who guesses from elsewhere does not lock its owner out. */
const FROM_HERE: Throttle = { name: "sign-in-account-network", points: 5, seconds: 15 * MINUTES };
const OF_ACCOUNT: Throttle = { name: "sign-in-account", points: 30, seconds: 15 * MINUTES };
const OF_NETWORK: Throttle = { name: "sign-in-network", points: 60, seconds: 15 * MINUTES };

const Given = z.object({ email: z.string().min(3).max(254), password: z.string().min(1).max(256) });

/**
 * The person whose e-mail and password these are, or null. Every try is counted before anything is looked up, and the answer,
 * its delay and the count are the same whether the account exists or not. Throws TooMany.
 */
export async function checkCredentials(caller: Caller, given: unknown): Promise<Omit<Credential, "passwordHash"> | null> {
  const parsed = Given.safeParse(given);
  if (!parsed.success) return null;
  const { password } = parsed.data;
  const email = parsed.data.email.trim().toLowerCase();
  const network = addressOf(caller);
  await spend(OF_NETWORK, network);
  await spend(FROM_HERE, `${network} ${email}`);
  await spend(OF_ACCOUNT, email);
  const person = await findCredential(email);
  const right = person ? await verifyPassword(person.passwordHash, password) : await pretendToVerify(password);
  if (!person || !right) {
    log.info({ requestId: caller.requestId, personId: person?.id ?? null }, "sign-in refused");
    return null;
  }
  await Promise.all([takeBack(OF_NETWORK, network), forget(FROM_HERE, `${network} ${email}`), forget(OF_ACCOUNT, email)]);
  return { id: person.id, name: person.name, email: person.email };
}
