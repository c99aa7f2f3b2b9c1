import { hash, verify } from "@node-rs/argon2";

/** argon2id (the library's default) with the parameters OWASP gives for it (19 MiB, 2 passes, 1 lane). */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The same characters, however a keyboard composes them: é is one character or two. */
function normal(password: string): string {
  return password.normalize("NFKC");
}

export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), PARAMETERS);
}

/** False too for a stored value that is no hash: an account that has no password yet. */
export async function verifyPassword(stored: string, password: string): Promise<boolean> {
  if (stored.startsWith("$argon2id$")) return verify(stored, normal(password));
  await pretendToVerify(password);
  return false;
}

let decoy: Promise<string> | undefined;

/** Spends the time of one verification when nobody has that address, so that the answer's delay tells nothing. */
export async function pretendToVerify(password: string): Promise<void> {
  decoy ??= hashPassword("nobody has this password");
  await verify(await decoy, normal(password));
}
