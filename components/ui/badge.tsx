import clsx from "clsx";
import type { ReactNode } from "react";

export type BadgeTone = "plain" | "accent" | "notice" | "danger";
const TONES: Readonly<Record<BadgeTone, string>> = {
  plain: "border-rule bg-sunken text-soft",
  accent: "border-accent bg-selected text-accent",
  notice: "border-redesign bg-notice-wash text-redesign-text",
  danger: "border-danger bg-danger-wash text-danger",
};

export function Badge({ tone = "plain", className, children }: { tone?: BadgeTone; className?: string; children: ReactNode }) {
  return (
    <span
      className={clsx("inline-flex items-center gap-1 rounded border px-1.5 text-sm whitespace-nowrap", TONES[tone], className)}
    >
      {children}
    </span>
  );
}
