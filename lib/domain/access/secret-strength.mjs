// @ts-check
// Plain JavaScript: the start command reads it before anything is built.

const SHORTEST = 32;
const FEWEST_CHARACTERS = 12;
/** What examples, tutorials and generators leave behind. */
const PLACEHOLDER =
  /change[-_ ]?(me|this|it)|replace[-_ ]?(me|this)|place[-_ ]?holder|your[-_ ]?(own[-_ ]?)?(secret|key|password)|super[-_ ]?secret|(my|next[-_ ]?auth|nextauth)[-_ ]?secret|for tests only|example|12345678|abcdefgh|qwerty|azerty|motdepasse|password/i;

/**
 * Why a secret that signs sessions may not be used, in words, or null. It cannot be told whether one was drawn at random; these
 * surely were not.
 * @param {string} secret
 * @returns {string | null}
 */
export function secretWeakness(secret) {
  if (secret.length < SHORTEST) return `must have at least ${SHORTEST} characters`;
  if (PLACEHOLDER.test(secret)) return "is a placeholder out of an example, not a secret";
  return new Set(secret).size < FEWEST_CHARACTERS ? "repeats too few characters to be a random one" : null;
}

/**
 * Why a key may not encrypt, in words, or null: 32 random bytes in base64 have 44 characters.
 * @param {string} key
 * @returns {string | null}
 */
export function keyWeakness(key) {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(key)) return "must be 32 bytes in base64";
  return new Set(key).size < FEWEST_CHARACTERS ? "repeats too few characters to be a random one" : null;
}

/**
 * Why people may not be sent to this address, in words, or null: passwords cross the network there.
 * @param {string} address
 * @returns {string | null}
 */
export function addressWeakness(address) {
  if (!URL.canParse(address)) return "must be an address (https://portal.organisation.example)";
  const { protocol, hostname } = new URL(address);
  const loopback = hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
  if (protocol === "https:" || (protocol === "http:" && loopback)) return null;
  return "must begin with https://, also where a proxy in front of the portal speaks it; http:// is for this machine only";
}
