"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback } from "react";

export type AddressChanges = Readonly<Record<string, string | null>>;

/** The same address with some parameters changed; null and empty take one away. */
export function changedAddress(pathname: string, search: string, changes: AddressChanges): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") params.delete(name);
    else params.set(name, value);
  }
  const text = params.toString();
  return text === "" ? pathname : `${pathname}?${text}`;
}

/**
 * Filters, sort and selection live in the address. `set` changes it without asking the server for the page again:
 * lists follow by their own query. `push` makes a step that the back button undoes.
 */
export function useAddress() {
  const pathname = usePathname();
  const params = useSearchParams();
  const search = params.toString();
  const hrefWith = useCallback((changes: AddressChanges) => changedAddress(pathname, search, changes), [pathname, search]);
  const set = useCallback(
    (changes: AddressChanges, step: "replace" | "push" = "replace") => {
      const href = changedAddress(pathname, window.location.search, changes);
      if (step === "push") window.history.pushState(null, "", href);
      else window.history.replaceState(null, "", href);
    },
    [pathname],
  );
  return { ask: (name: string) => params.get(name), hrefWith, set };
}
