/**
 * The name that a filter is given for an address: neither scheme nor path, a wildcard where the address names a tenant, an
 * account or a vault. `https://<vault>.vault.azure.net` → `*.vault.azure.net`.
 */
export function hostPattern(address: string): string {
  const host = address.replace(/^https?:\/\//, "").split("/")[0] ?? "";
  return host.replace(/^<[a-z]+>\./, "*.");
}

/** The names of some addresses, each once, in alphabetical order of their domains. */
export function hostPatterns(addresses: readonly (string | null)[]): string[] {
  const hosts = new Set(addresses.flatMap((address) => (address === null ? [] : [hostPattern(address)])));
  return [...hosts].sort((a, b) => (bare(a) < bare(b) ? -1 : 1));
}

function bare(host: string): string {
  return host.replace(/^\*\./, "");
}
