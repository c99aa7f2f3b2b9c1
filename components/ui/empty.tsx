import type { ReactNode } from "react";

/** The empty face: what this page is for, and the one next step. `heading="h1"` when it is the whole page. */
export function Empty({
  title,
  heading: Heading = "h2",
  children,
  action,
}: {
  title: ReactNode;
  heading?: "h1" | "h2" | "h3";
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <section className="flex flex-col items-start gap-3 border border-dashed border-control bg-raised p-6 sm:p-10">
      <Heading>{title}</Heading>
      <div className="max-w-prose text-soft">{children}</div>
      {action}
    </section>
  );
}
