"use client";

import { createContext, type ReactNode, startTransition, useContext, useEffect, useState } from "react";

const Whole = createContext(false);

/** What is below is drawn whole on the server too: for who reads without JavaScript. */
export function DrawnWhole({ children }: { children: ReactNode }) {
  return <Whole value={true}>{children}</Whole>;
}

/** Whether the page stands in the browser: not yet on the server, nor in the first picture, unless it is drawn whole. */
export function useStands(): boolean {
  const [stands, setStands] = useState(useContext(Whole));
  useEffect(() => startTransition(() => setStands(true)), []);
  return stands;
}

/** What the browser draws once the page stands: what is not seen first delays nobody. */
export function Late({ children }: { children: ReactNode }) {
  return useStands() ? children : null;
}
