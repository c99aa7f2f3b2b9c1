"use client";

import clsx from "clsx";
import { Check, ChevronDown } from "lucide-react";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Link } from "./link";

export interface MenuItem {
  key: string;
  label: ReactNode;
  detail?: ReactNode;
  /** A place to go… */
  href?: string;
  /** …or something to do. */
  onSelect?: () => void;
  /** One of several choices: `true` when it is the present one. */
  checked?: boolean;
}

export interface MenuProps {
  /** What the button shows. */
  trigger: ReactNode;
  /** What the button is called when its content does not say it. */
  label: string;
  items: readonly MenuItem[];
  align?: "start" | "end";
  side?: "below" | "above";
  className?: string;
  chevron?: boolean;
}

interface Room {
  align: "start" | "end";
  width: number;
}
const MARGIN = 8;
const WIDEST = 384;

/** On which side of its button a menu has room, and how much: it never leaves the screen. */
function roomAround(button: DOMRect, wished: "start" | "end"): Room {
  const rooms = { start: window.innerWidth - button.left - MARGIN, end: button.right - MARGIN };
  const other = wished === "start" ? "end" : "start";
  const align = rooms[wished] >= WIDEST || rooms[wished] >= rooms[other] ? wished : other;
  return { align, width: Math.min(WIDEST, rooms[align]) };
}

/** A button that opens a list of places or actions. Arrows, Home, End, Escape, first letters; closes when the focus leaves. */
export function Menu({ trigger, label, items, align = "start", side = "below", className, chevron = true }: MenuProps) {
  const [room, setRoom] = useState<Room | null>(null);
  const open = room !== null;
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useFirstItemFocus(open, root);
  const close = (refocus: boolean) => {
    setRoom(null);
    if (refocus) button.current?.focus();
  };
  const leave = (event: FocusEvent) => {
    if (!root.current?.contains(event.relatedTarget)) setRoom(null);
  };
  const toggle = () => setRoom(open || !button.current ? null : roomAround(button.current.getBoundingClientRect(), align));
  return (
    <div ref={root} role="none" className="relative min-w-0" onBlur={leave}>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        onClick={toggle}
        className={clsx("inline-flex min-h-11 min-w-6 items-center gap-1 rounded px-2 hover:bg-selected sm:min-h-8", className)}
      >
        {trigger}
        {chevron ? <ChevronDown className="size-3.5 shrink-0 text-soft" aria-hidden="true" /> : null}
      </button>
      {open ? (
        <div
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          onKeyDown={(event) => moveInMenu(event, () => close(true))}
          style={{ maxWidth: room.width }}
          className={clsx(
            "absolute z-40 max-h-[70dvh] w-max min-w-44 overflow-y-auto rounded border border-control bg-raised py-1",
            room.align === "end" ? "right-0" : "left-0",
            side === "above" ? "bottom-full mb-1" : "top-full mt-1",
          )}
        >
          {items.map((item) => (
            <Entry key={item.key} item={item} onDone={() => close(true)} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

function Entry({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  const choice =
    item.checked === undefined
      ? ({ role: "menuitem" } as const)
      : ({ role: "menuitemradio", "aria-checked": item.checked } as const);
  const className =
    "flex min-h-11 w-full items-center gap-2 px-3 py-1 text-left hover:bg-selected focus-visible:bg-selected sm:min-h-8";
  const content = (
    <>
      {item.checked === undefined ? null : (
        <Check className={clsx("size-4 shrink-0", !item.checked && "invisible")} aria-hidden="true" />
      )}
      <span className="min-w-0">
        <span className="block break-words">{item.label}</span>
        {item.detail ? <span className="block text-sm text-soft">{item.detail}</span> : null}
      </span>
    </>
  );
  const act = () => {
    onDone();
    item.onSelect?.();
  };
  if (item.href === undefined) {
    return (
      <button type="button" tabIndex={-1} onClick={act} className={className} {...choice}>
        {content}
      </button>
    );
  }
  return (
    <Link href={item.href} tabIndex={-1} onClick={act} className={className} {...choice}>
      {content}
    </Link>
  );
}

function entriesOf(root: HTMLElement | null): HTMLElement[] {
  return root ? [...root.querySelectorAll<HTMLElement>("[role^=menuitem]")] : [];
}

function useFirstItemFocus(open: boolean, root: { readonly current: HTMLElement | null }) {
  useEffect(() => {
    if (!open) return;
    const entries = entriesOf(root.current);
    (entries.find((entry) => entry.ariaChecked === "true") ?? entries[0])?.focus();
  }, [open, root]);
}

function moveInMenu(event: KeyboardEvent<HTMLElement>, close: () => void) {
  const entries = entriesOf(event.currentTarget);
  const at = entries.findIndex((entry) => entry.matches(":focus"));
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 };
  if (event.key === "Escape") {
    event.stopPropagation();
    close();
    return;
  }
  const letter = event.key.length === 1 ? event.key.toLocaleLowerCase() : null;
  const step = letter
    ? entries.findIndex((entry, index) => index > at && entry.textContent?.trim().toLocaleLowerCase().startsWith(letter))
    : steps[event.key];
  if (step === undefined || (letter && step < 0)) return;
  event.preventDefault();
  entries.at(step % entries.length)?.focus();
}
