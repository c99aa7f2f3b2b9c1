import type { FormEventHandler, ReactNode } from "react";
import { Button } from "./button";

interface DialogFormProps {
  words: { cancel: string; submit: string };
  busy: boolean;
  onSubmit: FormEventHandler;
  onCancel: () => void;
  /** Fields, and what went wrong. */
  children: ReactNode;
}

/** The form of a dialog: its fields, and at the end a way out and the act itself. */
export function DialogForm({ words, busy, onSubmit, onCancel, children }: DialogFormProps) {
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={onSubmit}>
      {children}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button type="submit" variant="primary" busy={busy}>
          {words.submit}
        </Button>
      </div>
    </form>
  );
}
