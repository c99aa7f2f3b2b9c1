import clsx from "clsx";
import type { ReactNode } from "react";

/** Parts side by side where there is room for both; those that are wide, later. On paper they follow one another. */
export function Columns({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return <div className={clsx("grid gap-8 print:block", wide ? "2xl:grid-cols-2" : "xl:grid-cols-2")}>{children}</div>;
}
