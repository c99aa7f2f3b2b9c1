"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Words of the close button, for screen readers. */
  closeLabel: string;
  description?: ReactNode;
  /** Buttons, the primary one last. */
  footer?: ReactNode;
  wide?: boolean;
  children?: ReactNode;
}

/** A modal question. The browser's own dialog: it begins at the first field of a form, keeps the focus, closes on Escape, and makes the page behind inert. */
export function Dialog({ open, onClose, title, closeLabel, description, footer, wide = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) {
      element.showModal();
      element.querySelector<HTMLElement>("form :is(input, select, textarea)")?.focus();
    }
    if (!open && element.open) element.close();
  }, [open]);
  const closeOnBackdrop = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === dialog.current) onClose();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => open && onClose()}
      onMouseDown={closeOnBackdrop}
      className={clsx(
        "m-auto max-h-[calc(100dvh-32px)] w-[calc(100vw-32px)] rounded border border-control bg-raised p-0 text-left font-normal text-ink",
        wide ? "max-w-4xl" : "max-w-xl",
      )}
    >
      {open ? (
        <div className="flex flex-col">
          <header className="flex items-start justify-between gap-4 border-b border-rule px-5 py-3">
            <h2 id={`${id}-title`} className="pt-1">
              {title}
            </h2>
            <CloseButton label={closeLabel} onClick={onClose} />
          </header>
          <div className="flex flex-col gap-4 px-5 py-4">
            {description ? (
              <p id={`${id}-description`} className="max-w-prose text-soft">
                {description}
              </p>
            ) : null}
            {children}
          </div>
          {footer ? <footer className="flex flex-wrap justify-end gap-2 border-t border-rule px-5 py-3">{footer}</footer> : null}
        </div>
      ) : null}
    </dialog>
  );
}

export function CloseButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      aria-label={label}
      className="inline-flex size-11 shrink-0 items-center justify-center rounded text-soft hover:bg-selected hover:text-accent sm:size-8"
    >
      <X className="size-4" aria-hidden="true" />
    </button>
  );
}
