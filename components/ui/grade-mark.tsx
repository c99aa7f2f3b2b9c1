"use client";

// Drawn as one piece: markup of a server component may be streamed in parts, and React hides a part inside an SVG by a style
// attribute that the content security policy refuses.
import clsx from "clsx";

/** Steps filled for each evidence grade; an estimate is drawn dashed so that it is never taken for a fact. */
export const GRADE_STEPS = { confirmed: 3, strong: 2, weak: 1, none: 0 } as const;
const STEPS = ["M1 9h4v4h-4z", "M7 5h4v8h-4z", "M13 1h4v12h-4z"];
export type GradeName = keyof typeof GRADE_STEPS;

/** Three steps and the word. `hideLabel` keeps the word for screen readers only. */
export function GradeMark({
  grade,
  label,
  hideLabel = false,
  className,
}: {
  grade: GradeName;
  label: string;
  hideLabel?: boolean;
  className?: string;
}) {
  const steps = GRADE_STEPS[grade];
  return (
    <span className={clsx("inline-flex items-center gap-1.5 whitespace-nowrap", className)}>
      <svg viewBox="0 0 18 14" className="h-3.5 w-4.5 shrink-0" aria-hidden="true">
        <path d={STEPS.slice(0, steps).join("")} fill="currentColor" stroke="currentColor" />
        <path
          d={STEPS.slice(steps).join("")}
          fill="none"
          stroke="currentColor"
          strokeDasharray={grade === "weak" ? "1.5 1.5" : undefined}
          opacity="0.6"
        />
      </svg>
      <span className={hideLabel ? "sr-only" : undefined}>{label}</span>
    </span>
  );
}
