import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";

const VERSION = "v1";
const NONCE = 12;
const TAG = 16;

interface Key {
  /** Eight digits that tell which key sealed a field; they tell nothing of the key. */
  readonly id: string;
  readonly bytes: Buffer;
}
export interface KeyRing {
  readonly sealing: Key;
  /** Newest first; the sealing key is one of them. */
  readonly opening: readonly Key[];
}
interface KeySettings {
  readonly NEXTAUTH_SECRET: string;
  readonly PORTAL_ENCRYPTION_KEY?: string | undefined;
  readonly PORTAL_ENCRYPTION_KEY_PREVIOUS?: string | undefined;
}

function keyOf(bytes: Buffer): Key {
  return { id: createHash("sha256").update("portal key id").update(bytes).digest("hex").slice(0, 8), bytes };
}

/**
 * The keys of the installation: the one given, the one before it while fields are still sealed with it, and the one derived from the
 * session secret, with which fields are sealed as long as none is given.
 */
export function keyRing(settings: KeySettings): KeyRing {
  const derived = keyOf(Buffer.from(hkdfSync("sha256", settings.NEXTAUTH_SECRET, "", "portal secret fields", 32)));
  const given = [settings.PORTAL_ENCRYPTION_KEY, settings.PORTAL_ENCRYPTION_KEY_PREVIOUS]
    .filter((key) => key !== undefined)
    .map((key) => keyOf(Buffer.from(key, "base64")));
  const sealing = settings.PORTAL_ENCRYPTION_KEY ? (given[0] ?? derived) : derived;
  return { sealing, opening: [...given, derived] };
}

/** AES-256-GCM under a nonce of its own: `v1.<key id>.<nonce, tag and text in base64url>`. */
export function sealWith({ sealing }: KeyRing, text: string): string {
  const head = `${VERSION}.${sealing.id}`;
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", sealing.bytes, nonce, { authTagLength: TAG }).setAAD(Buffer.from(head));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `${head}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")}`;
}

/** Throws when the field was changed, or sealed with a key that is not at hand: never with anything of its content. */
export function openWith({ opening }: KeyRing, sealed: string): string {
  const [version, id, payload = ""] = sealed.split(".");
  const key = opening.find((one) => one.id === id);
  if (version !== VERSION || !key) throw new Error(`a secret field is sealed with an unknown key (${version}.${id})`);
  const bytes = Buffer.from(payload, "base64url");
  const [nonce, tag, text] = [bytes.subarray(0, NONCE), bytes.subarray(NONCE, NONCE + TAG), bytes.subarray(NONCE + TAG)];
  const decipher = createDecipheriv("aes-256-gcm", key.bytes, nonce, { authTagLength: TAG });
  decipher.setAAD(Buffer.from(`${version}.${id}`)).setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
}

let ring: KeyRing | undefined;
function ownRing(): KeyRing {
  ring ??= keyRing(env());
  return ring;
}

/** Encrypts a secret before it is stored. */
export function seal(text: string): string {
  return sealWith(ownRing(), text);
}

/** What `seal` was given. */
export function open(sealed: string): string {
  return openWith(ownRing(), sealed);
}
