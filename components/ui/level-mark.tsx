"use client";

import clsx from "clsx";
import { Ban, Circle, CircleQuestionMark, Shield, ShieldAlert } from "lucide-react";

/** Each level of obligation has a sign and a tone of its own; neither is needed to tell the other. */
export const LEVEL_MARKS = {
  "must-not": { icon: Ban, ink: "text-danger" },
  must: { icon: ShieldAlert, ink: "text-redesign-text" },
  should: { icon: Shield, ink: "text-conditional-text" },
  may: { icon: Circle, ink: "text-ink" },
  unknown: { icon: CircleQuestionMark, ink: "text-unknown-text" },
} as const;
export type LevelName = keyof typeof LEVEL_MARKS;

/** The sign and the word. */
export function LevelMark({ level, label, className }: { level: LevelName; label: string; className?: string }) {
  const { icon: Icon, ink } = LEVEL_MARKS[level];
  return (
    <span className={clsx("inline-flex items-center gap-1.5 font-medium whitespace-nowrap", ink, className)}>
      <Icon className="size-4 shrink-0" aria-hidden="true" />
      {label}
    </span>
  );
}
