"use client";

import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { ProblemFace } from "./problem-face";

interface PersonActionProps<T> {
  title: string;
  lead: string;
  label: string;
  failed: string;
  /** What is said once it is done; may show what came of it. */
  done: ReactNode | ((result: T) => ReactNode);
  danger?: boolean;
  /** There is nothing to do at present. */
  disabled?: boolean;
  act: () => Promise<T>;
  onDone?: () => void;
}

/** One thing to do for an account: what it does, the button, and what came of it. */
export function PersonAction<T>({
  title,
  lead,
  label,
  failed,
  done,
  danger = false,
  act,
  onDone,
  disabled,
}: PersonActionProps<T>) {
  const id = useId();
  const action = useMutation({ mutationFn: act, onSuccess: () => onDone?.() });
  return (
    <section
      aria-labelledby={id}
      className="flex flex-col items-start gap-2 border-t border-rule pt-4 first:border-t-0 first:pt-0"
    >
      <h3 id={id}>{title}</h3>
      <p className="text-sm text-soft">{lead}</p>
      <Button
        variant={danger ? "danger" : "secondary"}
        disabled={disabled}
        busy={action.isPending}
        onClick={() => action.mutate()}
      >
        {label}
      </Button>
      <div aria-live="polite" className="w-full">
        {action.isSuccess ? (typeof done === "function" ? done(action.data) : done) : null}
      </div>
      {action.error ? <ProblemFace title={failed} error={action.error} /> : null}
    </section>
  );
}
