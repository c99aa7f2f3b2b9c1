"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useTransition } from "react";

/** A form whose fields are the address of the page: each choice asks for the page again, empty fields are left out. */
export function FilterForm({ action, label, children }: { action: string; label: string; children: ReactNode }) {
  const router = useRouter();
  const [waiting, start] = useTransition();
  const go = (form: HTMLFormElement) => {
    const search = new URLSearchParams();
    for (const [key, value] of new FormData(form)) {
      if (typeof value === "string" && value.trim() !== "") search.set(key, value.trim());
    }
    start(() => router.replace(`${action}?${search.toString()}`, { scroll: false }));
  };
  return (
    <search aria-label={label}>
      <form
        action={action}
        aria-busy={waiting}
        onChange={(event) => event.target instanceof HTMLSelectElement && go(event.currentTarget)}
        onSubmit={(event) => {
          event.preventDefault();
          go(event.currentTarget);
        }}
        className="flex flex-wrap items-end gap-3 aria-busy:opacity-70"
      >
        {children}
      </form>
    </search>
  );
}
