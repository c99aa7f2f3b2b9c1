"use client";

// Drawn as one piece: markup of a server component may be streamed in parts, and React hides a part inside an SVG by a style
// attribute that the content security policy refuses.
/** The portal's own mark: an ink square with the half disc of "eligible with conditions". */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" className="size-6 shrink-0" aria-hidden="true">
      <rect width="32" height="32" rx="4" className="fill-ink" />
      <circle cx="16" cy="16" r="9" fill="none" className="stroke-paper" strokeWidth="2.4" />
      <path d="M16 7a9 9 0 0 0 0 18z" className="fill-paper" />
    </svg>
  );
}
