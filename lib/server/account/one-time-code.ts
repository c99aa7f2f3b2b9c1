import { Secret, TOTP } from "otpauth";
import { encode } from "uqr";
import type { SecondFactorStart } from "@/lib/contract/account";

const PERIOD = 30;
/** What every authenticator application expects (RFC 6238 with the defaults of Google's key URI). */
const SHAPE = { algorithm: "SHA1", digits: 6, period: PERIOD } as const;
const ISSUER = "Bleu Readiness";
const SECRET_BYTES = 20;
const QUIET_ZONE = 4;

/** A new secret, in base32. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/**
 * The step that a code belongs to: this one or a neighbour, for clocks that differ a little. Null for a wrong code, and for one of a
 * step that was accepted before, or of an earlier one.
 */
export function acceptedStep(secret: string, code: string, now: Date, lastStep: bigint): bigint | null {
  const totp = new TOTP({ ...SHAPE, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: 1 });
  if (delta === null) return null;
  const step = BigInt(Math.floor(now.getTime() / 1000 / PERIOD) + delta);
  return step > lastStep ? step : null;
}

/** A secret in the three forms by which it reaches an application: a picture, a link, and letters to type. */
export function shownSecret(secret: string, account: string): SecondFactorStart {
  const uri = new TOTP({ ...SHAPE, issuer: ISSUER, label: account, secret: Secret.fromBase32(secret) }).toString();
  return { secret: secret.replace(/(.{4})(?=.)/g, "$1 "), uri, picture: pictureOf(uri) };
}

function pictureOf(text: string): SecondFactorStart["picture"] {
  const { data, size } = encode(text, { ecc: "M", border: QUIET_ZONE });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")));
  return { size, path: path.join("") };
}
