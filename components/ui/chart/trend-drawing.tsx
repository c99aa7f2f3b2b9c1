"use client";

// Drawn as one piece: markup of a server component may be streamed in parts, and React hides a part inside an SVG by a style
// attribute that the content security policy refuses.
import { useId } from "react";
import type { TrendShape } from "./trend-shape";

/** More points than these are drawn small. */
const CROWD = 60;
const LEVELS = [100, 75, 50, 25, 0];
/** The drawing is stretched to its room; lines and discs are not. */
const EVEN = { vectorEffect: "non-scaling-stroke", fill: "none" } as const;
const LOOKS = {
  value: { className: "stroke-accent", strokeWidth: 2 },
  known: { className: "stroke-soft", strokeWidth: 1.5, strokeDasharray: "5 4" },
  formula: { className: "stroke-ink", strokeWidth: 1.5, strokeDasharray: "2 3" },
} as const;

/** The value as a line with its points, how much of it is known as a band beneath a dashed line. */
export function TrendDrawing({ shape, title, description }: { shape: TrendShape; title: string; description: string }) {
  const id = useId();
  const small = shape.points.length > CROWD;
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="block h-48 w-full overflow-visible"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <path d={shape.knownBand} className="fill-control" opacity="0.18" />
      {LEVELS.map((level) => (
        <path key={level} d={`M0 ${100 - level}H100`} {...EVEN} className="stroke-rule" />
      ))}
      {shape.changes.map(({ x, formula }) => (
        <path key={formula} d={`M${x} 0V100`} {...EVEN} {...LOOKS.formula} />
      ))}
      <path d={shape.knownLine} {...EVEN} {...LOOKS.known} />
      <path d={shape.values} {...EVEN} {...LOOKS.value} strokeLinejoin="round" />
      <path
        d={shape.points.map(({ x, y }) => `M${x} ${y}h0`).join("")}
        {...EVEN}
        className="stroke-accent"
        strokeWidth={small ? 4 : 8}
        strokeLinecap="round"
      />
    </svg>
  );
}

/** The sign of a line, for the words of the legend. */
export function TrendSign({ of }: { of: "value" | "known" | "formula" }) {
  return (
    <svg className="h-3 w-8 shrink-0" aria-hidden="true">
      {of === "known" ? <rect y="50%" width="100%" height="50%" className="fill-control" opacity="0.18" /> : null}
      {of === "formula" ? (
        <line x1="50%" x2="50%" y1="0" y2="100%" {...LOOKS.formula} />
      ) : (
        <line x1="0" x2="100%" y1="50%" y2="50%" {...LOOKS[of]} />
      )}
      {of === "value" ? <circle cx="50%" cy="50%" r="4" className="fill-accent" /> : null}
    </svg>
  );
}
