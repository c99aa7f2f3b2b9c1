const ONE_YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/**
 * Keeps a choice of this browser (language, theme) where the server reads it on the next page. No personal datum.
 * Without a secure context (plain http elsewhere than on this machine) browsers offer no cookie store: the choice is then not kept.
 */
export async function keepPreference(name: string, value: string): Promise<void> {
  if (typeof cookieStore === "undefined") return;
  await cookieStore.set({ name, value, path: "/", sameSite: "lax", expires: Date.now() + ONE_YEAR_MS });
}
