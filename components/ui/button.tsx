import clsx from "clsx";
import type { ComponentPropsWithRef, ReactNode } from "react";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "normal" | "small";

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  secondary: "border-control bg-raised text-ink hover:border-accent hover:text-accent",
  quiet: "border-transparent bg-transparent text-accent hover:bg-selected",
  danger: "border-danger bg-raised text-danger hover:bg-danger hover:text-paper",
};

/** Classes of a button, for links that look like one. */
export function buttonClass(variant: ButtonVariant = "secondary", size: ButtonSize = "normal"): string {
  return clsx(
    "inline-flex max-w-full items-center justify-center gap-2 rounded border font-medium transition-colors duration-100",
    "disabled:border-rule disabled:bg-sunken disabled:text-soft",
    size === "normal" ? "min-h-11 px-4 sm:min-h-9" : "min-h-11 px-3 text-sm sm:min-h-7 sm:px-2",
    VARIANTS[variant],
  );
}

export interface ButtonProps extends ComponentPropsWithRef<"button"> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Work is under way: the button keeps its words, cannot be pressed, and says so. */
  busy?: boolean;
  icon?: ReactNode;
}

export function Button({
  variant,
  size,
  busy = false,
  icon,
  className,
  children,
  disabled,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={busy || disabled}
      aria-busy={busy || undefined}
      className={clsx(buttonClass(variant, size), className)}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  );
}

function Spinner() {
  return (
    <svg viewBox="0 0 16 16" className="size-4 animate-spin" aria-hidden="true">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="26 12" />
    </svg>
  );
}
