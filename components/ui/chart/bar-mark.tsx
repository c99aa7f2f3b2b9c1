"use client";

// Drawn as one piece: markup of a server component may be streamed in parts, and React hides a part inside an SVG by a style
// attribute that the content security policy refuses.
import clsx from "clsx";
import { stripes } from "../bar-patterns";
import { type Hue, inkOf, type PartLook } from "./look";

/** A stretch of a bar, in percents of its room. */
export interface Stretch {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  readonly look: PartLook;
  readonly hue: Hue;
}

/** A bar of stretches, beside the words that say the same: it is not read. */
export function BarMark({ stretches, className }: { stretches: readonly Stretch[]; className?: string }) {
  return (
    <svg className={clsx("block h-4 w-full overflow-visible", className)} aria-hidden="true">
      <line x1="0" x2="0" y1="-2" y2="18" className="stroke-control" />
      {stretches.map((stretch) => (
        <Drawn key={stretch.key} stretch={stretch} />
      ))}
    </svg>
  );
}

function Drawn({ stretch: { x, width, look, hue } }: { stretch: Stretch }) {
  const box = { x: `${x}%`, width: `${width}%`, y: 0.5, height: 15 };
  if (look === "outline" || look === "unknown") {
    return (
      <rect
        {...box}
        className={clsx(inkOf(look === "unknown" ? "unknown" : hue), "fill-raised stroke-current")}
        {...(look === "unknown" ? { strokeDasharray: "3 3" } : {})}
      />
    );
  }
  return (
    <g className={inkOf(hue)}>
      <rect {...box} className="fill-current stroke-current" />
      {look === "striped" ? <rect {...box} fill={stripes} /> : null}
    </g>
  );
}

/** The sign of a look, for the words of a legend. */
export function LookSign({ look, hue }: { look: PartLook; hue: Hue }) {
  return (
    <svg className="h-4 w-6 shrink-0 overflow-visible" aria-hidden="true">
      <Drawn stretch={{ key: look, x: 0, width: 100, look, hue }} />
    </svg>
  );
}
