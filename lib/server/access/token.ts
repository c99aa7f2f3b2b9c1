import { createHash, randomBytes } from "node:crypto";

/** What a link carries, and what is kept of it: 256 random bits need no slow hash. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashToken(token) };
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
