import { type ComponentPropsWithRef, useId } from "react";

/** One of several answers, with what it means. */
export function Choice({ label, hint, ...rest }: ComponentPropsWithRef<"input"> & { label: string; hint?: string }) {
  const id = useId();
  return (
    <div className="flex items-start gap-2">
      <span className="flex size-11 shrink-0 items-center justify-center sm:size-6">
        <input {...rest} type="radio" id={id} aria-describedby={hint ? `${id}-hint` : undefined} className="size-5 sm:size-4" />
      </span>
      <span className="pt-2.5 sm:pt-0.5">
        <label htmlFor={id}>{label}</label>
        {hint ? (
          <span id={`${id}-hint`} className="block text-sm text-soft">
            {hint}
          </span>
        ) : null}
      </span>
    </div>
  );
}
