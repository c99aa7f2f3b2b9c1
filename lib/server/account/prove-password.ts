import { verifyPassword } from "../access/password";
import { Unprocessable } from "../errors";
import { forget, spend, type Throttle } from "../throttle";
import { passwordHashOf } from "./store-proof";

const TRIES: Throttle = { name: "password", points: 5, seconds: 15 * 60 };

/** Proves that the signed-in person knows the password, and gives the hash that it was proved against. Every try is counted first. */
export async function provePassword(personId: string, given: string): Promise<string> {
  await spend(TRIES, personId);
  const stored = await passwordHashOf(personId);
  if (!(await verifyPassword(stored, given))) throw new Unprocessable("wrong-password");
  await forget(TRIES, personId);
  return stored;
}
