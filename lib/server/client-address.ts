const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Windows/, "Windows"],
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** Browser and system in words (`Firefox · Linux`), all that is kept of a user agent; empty when neither is known. */
export function deviceOf(userAgent: string | null): string {
  const named = [KNOWN, SYSTEMS].map((list) => list.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1]);
  return named.filter((name) => name !== undefined).join(" · ");
}

/** The address that the start command's guard wrote into the request: the socket's, or what the trusted proxy says. */
export function addressIn(head: Headers): string {
  return head.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}

/** What tries are counted for: an IPv4 address, or the /64 of an IPv6 one, of which a single machine has as many as it likes. */
export function networkOf(address: string): string {
  const plain = address
    .replace(/^::ffff:(?=\d+\.)/i, "")
    .replace(/%.*$/, "")
    .toLowerCase();
  if (!plain.includes(":")) return plain;
  const [before = "", after] = plain.split("::");
  const head = before === "" ? [] : before.split(":");
  const tail = after ? after.split(":") : [];
  const zeros = after === undefined ? [] : Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => "0");
  const groups = [...head, ...zeros, ...tail].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${groups.join(":")}::/64`;
}
