"use client";

import { type ReactNode, startTransition, useEffect, useState } from "react";
import { Disclosure } from "./disclosure";

/** A disclosure whose content the browser draws once the page stands: what is folded away delays nobody. */
export function LateDisclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const [stands, setStands] = useState(false);
  useEffect(() => startTransition(() => setStands(true)), []);
  return <Disclosure summary={summary}>{stands ? children : null}</Disclosure>;
}
