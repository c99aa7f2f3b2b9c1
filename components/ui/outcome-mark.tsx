"use client";

import clsx from "clsx";
import { Anchor, ArrowRight, Ban, CalendarClock, CircleQuestionMark, PencilRuler, Shuffle } from "lucide-react";

/** A shape of its own for each decision: the hues of verdicts stay with verdicts. */
const OUTCOME_ICONS = {
  "must-not": Ban,
  examine: CircleQuestionMark,
  "trusted-alternative": Shuffle,
  redesign: PencilRuler,
  plan: CalendarClock,
  "migrate-now": ArrowRight,
  stay: Anchor,
} as const;
export type OutcomeName = keyof typeof OUTCOME_ICONS;

/** The sign and the words; `hint` says what is meant. */
export function OutcomeMark({ outcome, label, hint, className }: OutcomeMarkProps) {
  const Icon = OUTCOME_ICONS[outcome];
  return (
    <span
      title={hint}
      className={clsx("inline-flex items-start gap-1.5 font-medium", outcome === "must-not" && "text-danger", className)}
    >
      <Icon className="mt-1 size-4 shrink-0" aria-hidden="true" />
      {label}
    </span>
  );
}
interface OutcomeMarkProps {
  outcome: OutcomeName;
  label: string;
  hint?: string;
  className?: string;
}
