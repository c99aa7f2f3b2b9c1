import type { ReactNode } from "react";

/** One part of the account: its name, what stands beside it, and its content. */
export function Section({ id, title, aside, children }: { id: string; title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col border border-rule bg-raised">
      <header className="flex flex-wrap items-baseline justify-between gap-2 border-b border-rule px-4 py-3">
        <h2 id={id} tabIndex={-1} className="scroll-mt-16">
          {title}
        </h2>
        {aside}
      </header>
      <div className="flex flex-col gap-4 p-4">{children}</div>
    </section>
  );
}

/** Where the keyboard goes on once what it was on has gone from the section. */
export function focusSection(id: string): void {
  document.getElementById(id)?.focus();
}
