"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { CloseButton } from "./dialog";

/**
 * The panel beside the page: explanation, evidence, history. The caller keeps what is open in the URL and closes it in `onClose`.
 * It does not trap the focus (the list behind stays usable); its heading takes the focus when `subject` changes.
 */
export function Inspector({
  subject,
  title,
  closeLabel,
  onClose,
  children,
}: {
  /** Id of what is shown. */
  subject: string;
  title: ReactNode;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const close = useRef(onClose);
  const id = useId();
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  useEffect(() => {
    if (subject) heading.current?.focus({ preventScroll: true });
  }, [subject]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !document.querySelector("dialog[open], [role=menu]")) close.current();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <aside
      aria-labelledby={id}
      className="fixed inset-0 z-30 flex flex-col overflow-y-auto border-l border-control bg-raised sm:inset-y-0 sm:left-auto sm:w-110 sm:max-w-[90vw] 2xl:w-130"
    >
      <header className="sticky top-0 z-10 flex items-start justify-between gap-4 border-b border-rule bg-raised px-5 py-3">
        <h2 id={id} ref={heading} tabIndex={-1} className="min-w-0 pt-1 break-words">
          {title}
        </h2>
        <CloseButton label={closeLabel} onClick={onClose} />
      </header>
      <div className="flex flex-col gap-5 px-5 py-4">{children}</div>
    </aside>
  );
}
