"use client";

// Drawn as one piece: markup of a server component may be streamed in parts, and React hides a part inside an SVG by a style
// attribute that the content security policy refuses.
import { stripes } from "../bar-patterns";
import { type Hue, inkOf } from "./look";
import { ROOM } from "./scale";

/** A square that stands on the line of its row; `striped` of its height, from the top, is striped. The number stands beside it. */
export function SquareMark({ side, striped, hue }: { side: number; striped: number; hue: Hue }) {
  const box = { x: ROOM - side, width: side };
  return (
    <svg viewBox={`0 0 ${ROOM} ${ROOM}`} className={`size-8 shrink-0 ${inkOf(hue)}`} aria-hidden="true">
      <rect {...box} y={ROOM - side} height={side} className="fill-current" />
      {striped > 0 ? <rect {...box} y={ROOM - side} height={striped} fill={stripes} /> : null}
    </svg>
  );
}
