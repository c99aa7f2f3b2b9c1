import clsx from "clsx";
import { type ComponentPropsWithRef, type ReactNode, useId } from "react";

/** What a control must carry so that its label, hint and error are read with it. */
export interface ControlProps {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  hideLabel?: boolean;
  className?: string;
  /** `<Field label="…">{(control) => <Input {...control} />}</Field>` */
  children: (control: ControlProps) => ReactNode;
}

export function Field({ label, hint, error, hideLabel = false, className, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  const control: ControlProps = {
    id,
    ...(described ? { "aria-describedby": described } : {}),
    ...(error ? { "aria-invalid": true } : {}),
  };
  return (
    <div className={clsx("flex min-w-0 flex-col gap-1", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "text-sm font-medium"}>
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      ) : null}
      {children(control)}
      {error ? (
        <p id={`${id}-error`} className="text-sm font-medium text-danger">
          {error}
        </p>
      ) : null}
    </div>
  );
}

const CONTROL =
  "w-full min-w-0 rounded border border-control bg-raised px-3 text-ink placeholder:text-soft aria-invalid:border-danger disabled:bg-sunken disabled:text-soft";

export function Input({ className, ...rest }: ComponentPropsWithRef<"input">) {
  return <input {...rest} className={clsx(CONTROL, "min-h-11 sm:min-h-9", className)} />;
}

export function Select({ className, ...rest }: ComponentPropsWithRef<"select">) {
  return <select {...rest} className={clsx(CONTROL, "min-h-11 pr-2 sm:min-h-9", className)} />;
}

export function Textarea({ className, ...rest }: ComponentPropsWithRef<"textarea">) {
  return <textarea rows={4} {...rest} className={clsx(CONTROL, "py-2", className)} />;
}

interface TickProps extends ComponentPropsWithRef<"input"> {
  label: ReactNode;
  hint?: ReactNode;
  /** For a row of a table: the words are read, not drawn. */
  hideLabel?: boolean;
}

export type CheckboxProps = Omit<TickProps, "type">;
export function Checkbox(props: CheckboxProps) {
  return <Tick {...props} type="checkbox" />;
}

/** One of several answers, with what it means. */
export function Radio(props: CheckboxProps) {
  return <Tick {...props} type="radio" />;
}

function Tick({ label, hint, hideLabel = false, className, ...rest }: TickProps) {
  const id = useId();
  return (
    <div className={clsx("flex items-start gap-2", className)}>
      <span className="flex size-11 shrink-0 items-center justify-center sm:size-6">
        <input {...rest} id={id} aria-describedby={hint ? `${id}-hint` : undefined} className="size-5 sm:size-4" />
      </span>
      <span className={hideLabel ? "sr-only" : "pt-2.5 sm:pt-0.5"}>
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
