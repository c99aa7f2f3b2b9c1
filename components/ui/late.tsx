"use client";

import { type ReactNode, startTransition, useEffect, useState } from "react";

/** What the browser draws once the page stands: what is not seen first delays nobody. */
export function Late({ children }: { children: ReactNode }) {
  const [stands, setStands] = useState(false);
  useEffect(() => startTransition(() => setStands(true)), []);
  return stands ? children : null;
}
