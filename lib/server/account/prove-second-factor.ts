import { Conflict, Unprocessable } from "../errors";
import { open } from "../secret-field";
import { forget, spend, type Throttle } from "../throttle";
import { acceptedStep } from "./one-time-code";
import { findRecoveryCode } from "./recovery-code";
import { storedFactor, takeRecoveryCode, takeStep, unusedCodeHashes } from "./store-proof";

const TRIES: Throttle = { name: "second-factor", points: 5, seconds: 15 * 60 };
export type Proof = "code" | "recovery-code";

/**
 * Proves that the person holds the second factor: by a code of the application, or by a recovery code, each of them once. Every
 * try is counted first. `confirmed: false`: the factor that is being set up, by a code only.
 */
export async function proveSecondFactor(personId: string, given: string, confirmed = true): Promise<Proof> {
  await spend(TRIES, personId);
  const factor = await storedFactor(personId, confirmed);
  if (!factor) throw new Conflict("no-second-factor");
  const proof = (await isCode(personId, given, factor))
    ? "code"
    : confirmed && (await isRecoveryCode(personId, given))
      ? "recovery-code"
      : null;
  if (!proof) throw new Unprocessable("wrong-code");
  await forget(TRIES, personId);
  return proof;
}

async function isCode(personId: string, given: string, factor: { secret: string; lastStep: bigint }): Promise<boolean> {
  const code = given.replace(/\s/g, "");
  if (!/^\d{6}$/.test(code)) return false;
  const step = acceptedStep(open(factor.secret), code, new Date(), factor.lastStep);
  return step !== null && takeStep(personId, step);
}

async function isRecoveryCode(personId: string, given: string): Promise<boolean> {
  const hash = await findRecoveryCode(given, await unusedCodeHashes(personId));
  return hash !== null && takeRecoveryCode(personId, hash, new Date());
}
