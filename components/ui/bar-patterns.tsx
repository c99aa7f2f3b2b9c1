"use client";

// Drawn as one piece: markup of a server component may be streamed in parts, and React hides a part inside an SVG by a style
// attribute that the content security policy refuses.
import type { SignName } from "./sign";

const PATHS: Readonly<Partial<Record<SignName, string>>> = {
  conditional: "M0 8L8 0M-2 2L2 -2M6 10L10 6",
  planned: "M0 4H8",
  redesign: "M0 0L8 8M-2 6L2 10M6 -2L10 2",
  "not-eligible": "M0 0L8 8M0 8L8 0",
  unknown: "M1 1h1v1h-1zM5 5h1v1h-1z",
  configuration: "M1 0V8M3 0V8M5 0V8M7 0V8",
};

/** The paint of a sign's pattern, to be laid over its hue; none where the hue stands alone. */
export function patternOf(sign: SignName): string | undefined {
  return PATHS[sign] ? `url(#bar-${sign})` : undefined;
}

/** The paint of what rests on little, to be laid over any hue: thick stripes of the ground. */
export const stripes = "url(#bar-stripes)";

/** The patterns that every bar of a page refers to. Stands once on each page, before the bars. */
export function BarPatterns() {
  return (
    <svg className="absolute size-0" aria-hidden="true">
      <defs>
        {Object.entries(PATHS).map(([sign, path]) => (
          <pattern key={sign} id={`bar-${sign}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <path d={path} fill="none" className="stroke-paper" strokeWidth="1.2" opacity="0.55" />
          </pattern>
        ))}
        <pattern id="bar-stripes" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 6L6 0M-1.5 1.5L1.5 -1.5M4.5 7.5L7.5 4.5" fill="none" className="stroke-raised" strokeWidth="2.4" />
        </pattern>
      </defs>
    </svg>
  );
}
