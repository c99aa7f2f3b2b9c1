import type { ReactNode } from "react";
import { Disclosure } from "./disclosure";
import { Late } from "./late";

/** A disclosure whose content the browser draws once the page stands. */
export function LateDisclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <Disclosure summary={summary}>
      <Late>{children}</Late>
    </Disclosure>
  );
}
