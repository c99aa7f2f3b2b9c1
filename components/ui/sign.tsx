"use client";

// Drawn as one piece: markup of a server component may be streamed in parts, and React hides a part inside an SVG by a style
// attribute that the content security policy refuses.
import clsx from "clsx";
import type { ReactNode } from "react";

export const SIGN_SHAPES = ["disc", "half-disc", "clock", "loop", "square", "hatched-square", "ring"] as const;
export type SignShape = (typeof SIGN_SHAPES)[number];

/** Each verdict has a shape of its own and a colour: neither is needed to tell the other. */
export const SIGNS = {
  eligible: { shape: "disc", ink: "text-eligible", words: "text-eligible-text" },
  conditional: { shape: "half-disc", ink: "text-conditional", words: "text-conditional-text" },
  planned: { shape: "clock", ink: "text-planned", words: "text-planned-text" },
  redesign: { shape: "loop", ink: "text-redesign", words: "text-redesign-text" },
  "not-eligible": { shape: "square", ink: "text-not-eligible", words: "text-not-eligible-text" },
  unknown: { shape: "hatched-square", ink: "text-unknown", words: "text-unknown-text" },
  configuration: { shape: "ring", ink: "text-configuration", words: "text-configuration-text" },
} as const satisfies Record<string, { shape: SignShape; ink: string; words: string }>;
export type SignName = keyof typeof SIGNS;

const DRAWINGS: Readonly<Record<SignShape, ReactNode>> = {
  disc: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  "half-disc": (
    <>
      <circle cx="8" cy="8" r="5.3" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M8 2.7a5.3 5.3 0 0 0 0 10.6z" fill="currentColor" />
    </>
  ),
  clock: (
    <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round">
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 4.8V8l2.3 1.6" />
    </g>
  ),
  loop: (
    <g fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round">
      <path d="M13 8a5 5 0 1 1-1.7-3.8" />
      <path d="M13.2 1.8v3h-3" />
    </g>
  ),
  square: <rect x="2.5" y="2.5" width="11" height="11" fill="currentColor" />,
  "hatched-square": (
    <path
      d="M2.5 2.5h11v11h-11zM2.5 6.5l4-4M2.5 10l7.5-7.5M2.5 13.5l11-11M6 13.5l7.5-7.5M9.5 13.5l4-4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.1"
    />
  ),
  ring: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1" />,
};

/** The sign alone; give `label` only when no word stands beside it. */
export function Sign({ of, label, className }: { of: SignName; label?: string; className?: string }) {
  const { shape, ink } = SIGNS[of];
  const drawn = clsx("inline-block size-4 shrink-0", ink, className);
  if (label === undefined) {
    return (
      <svg viewBox="0 0 16 16" className={drawn} aria-hidden="true">
        {DRAWINGS[shape]}
      </svg>
    );
  }
  return (
    <svg viewBox="0 0 16 16" className={drawn} role="img" aria-label={label}>
      {DRAWINGS[shape]}
    </svg>
  );
}

/** Sign and word together: how a verdict is written everywhere. */
export function SignedWord({ of, children, className }: { of: SignName; children: ReactNode; className?: string }) {
  return (
    <span className={clsx("inline-flex items-center gap-1.5 font-medium whitespace-nowrap", SIGNS[of].words, className)}>
      <Sign of={of} />
      {children}
    </span>
  );
}

/** The same as running text: it wraps in a narrow heading, its sign before the first word. */
export function SignedText({ of, children }: { of: SignName; children: ReactNode }) {
  return (
    <span className={clsx("font-medium", SIGNS[of].words)}>
      <Sign of={of} className="mr-1 mb-0.5" />
      {children}
    </span>
  );
}
