const MOST = 50;
const LONGEST_NAME = 512;
const LONGEST_VALUE = 256;

/** Tags as an object of texts: at most 50, values cut at 256 characters. Undefined in gives null: the source carries none. */
export function tagsOf(value: unknown): Readonly<Record<string, string>> | null {
  if (value === undefined) return null;
  if (typeof value === "string") return tagsOfText(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  return kept(Object.entries(value));
}

/** Tags as a CSV cell holds them: JSON, or the `@{name=value; …}` of PowerShell. A type name in their place says nothing. */
function tagsOfText(text: string): Readonly<Record<string, string>> | null {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed === "null") return {};
  if (trimmed.startsWith("{")) return tagsOf(parsed(trimmed)) ?? {};
  const hash = /^@\{(.*)\}$/s.exec(trimmed)?.[1];
  if (hash === undefined) return null;
  const pairs = hash.split(";").map((pair): [string, unknown] => {
    const at = pair.indexOf("=");
    return at === -1 ? [pair.trim(), ""] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
  return kept(pairs);
}

function kept(pairs: readonly [string, unknown][]): Readonly<Record<string, string>> {
  const tags: Record<string, string> = {};
  let count = 0;
  for (const [name, value] of pairs) {
    if (count >= MOST) break;
    if (name === "" || name.length > LONGEST_NAME || name === "__proto__") continue;
    tags[name] = typeof value === "object" || value === undefined ? "" : String(value).slice(0, LONGEST_VALUE);
    count += 1;
  }
  return tags;
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return {};
  }
}
