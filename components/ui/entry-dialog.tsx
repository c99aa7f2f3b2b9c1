"use client";

import type { ReactNode } from "react";
import { Dialog } from "./dialog";

interface EntryDialogProps<Item> {
  /** `new`, or the one that is written on; null: closed. */
  asked: Item | "new" | null;
  words: { add: string; edit: string; close: string };
  onClose: () => void;
  /** Its form; null: of a new one. */
  children: (item: Item | null) => ReactNode;
}

/** Adds to a list, or changes one of it. It stays in place when closed, so that the focus goes back to where it was asked for. */
export function EntryDialog<Item extends object>({ asked, words, onClose, children }: EntryDialogProps<Item>) {
  return (
    <Dialog open={asked !== null} onClose={onClose} title={asked === "new" ? words.add : words.edit} closeLabel={words.close}>
      {asked === null ? null : children(asked === "new" ? null : asked)}
    </Dialog>
  );
}
