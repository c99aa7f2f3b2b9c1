import { randomInt } from "node:crypto";
import { hashPassword, verifyPassword } from "../access/password";

const CODES = 10;
const LENGTH = 10;
/** Without the letters and digits that are taken for each other. */
const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

/** Ten codes of 49 bits, shown once (`k7m2p-9xwqd`), and the slow hashes that are kept of them. Takes a while: in no transaction. */
export async function newRecoveryCodes(): Promise<{ codes: string[]; hashes: string[] }> {
  const plain = Array.from({ length: CODES }, () =>
    Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join(""),
  );
  const hashes = await Promise.all(plain.map(hashPassword));
  return { codes: plain.map((code) => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`), hashes };
}

/** The hash among these that the code belongs to, or null. */
export async function findRecoveryCode(given: string, hashes: readonly string[]): Promise<string | null> {
  const code = given.toLowerCase().replace(/[\s-]/g, "");
  if (code.length !== LENGTH) return null;
  for (const hash of hashes) if (await verifyPassword(hash, code)) return hash;
  return null;
}
