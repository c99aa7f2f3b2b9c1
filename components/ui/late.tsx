"use client";

import { type ReactNode, startTransition, useEffect, useState } from "react";

/** Whether the page stands in the browser: not yet on the server, nor in the first picture. */
export function useStands(): boolean {
  const [stands, setStands] = useState(false);
  useEffect(() => startTransition(() => setStands(true)), []);
  return stands;
}

/** What the browser draws once the page stands: what is not seen first delays nobody. */
export function Late({ children }: { children: ReactNode }) {
  return useStands() ? children : null;
}
