"use client";

// Drawn as one piece: markup of a server component may be streamed in parts, and React hides a part inside an SVG by a style
// attribute that the content security policy refuses.
import clsx from "clsx";
import Link from "next/link";
import { type ReactNode, useId } from "react";
import { SIGNS, Sign, type SignName } from "./sign";

export interface Segment {
  key: string;
  sign: SignName;
  value: number;
  label: string;
  /** The value in words of the language: « 41 % » or « 528 charges ». */
  text: string;
  href?: string;
}

const PATTERN_PATHS: Readonly<Partial<Record<SignName, string>>> = {
  conditional: "M0 8L8 0M-2 2L2 -2M6 10L10 6",
  planned: "M0 4H8",
  redesign: "M0 0L8 8M-2 6L2 10M6 -2L10 2",
  "not-eligible": "M0 0L8 8M0 8L8 0",
  unknown: "M1 1h1v1h-1zM5 5h1v1h-1z",
  configuration: "M1 0V8M3 0V8M5 0V8M7 0V8",
};

/** One bar for a whole; each part has its hue and its pattern. The legend says everything the bar shows. */
export function StackedBar({
  label,
  segments,
  legend = true,
  thin = false,
}: {
  label: string;
  segments: readonly Segment[];
  legend?: boolean;
  thin?: boolean;
}) {
  const id = useId();
  const total = segments.reduce((sum, segment) => sum + segment.value, 0);
  const parts = segments.filter((segment) => segment.value > 0);
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.value, 0));
  return (
    <figure aria-label={label} className="m-0 flex flex-col gap-3">
      <svg role="img" aria-label={label} className={clsx("block w-full border border-rule bg-sunken", thin ? "h-3" : "h-10")}>
        <defs>
          {parts.map((part) => (
            <Pattern key={part.key} id={`${id}${part.sign}`} sign={part.sign} />
          ))}
        </defs>
        {parts.map((part, index) => {
          const box = { x: share(starts[index] ?? 0, total), width: share(part.value, total), y: 0, height: "100%" };
          return (
            <g key={part.key} className={SIGNS[part.sign].ink}>
              <title>{`${part.label} — ${part.text}`}</title>
              <rect {...box} fill="currentColor" />
              <rect {...box} fill={`url(#${id}${part.sign})`} />
              {index > 0 ? <rect x={box.x} width="1" y="0" height="100%" className="fill-paper" /> : null}
            </g>
          );
        })}
      </svg>
      {legend ? <Legend segments={segments} /> : null}
    </figure>
  );
}

function share(value: number, total: number): string {
  return total === 0 ? "0%" : `${Math.round((value / total) * 100_000) / 1000}%`;
}

function Pattern({ id, sign }: { id: string; sign: SignName }) {
  const path = PATTERN_PATHS[sign];
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      {path ? <path d={path} fill="none" className="stroke-paper" strokeWidth="1.2" opacity="0.55" /> : null}
    </pattern>
  );
}

function Legend({ segments }: { segments: readonly Segment[] }) {
  return (
    <figcaption>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {segments.map((segment) => (
          <li key={segment.key} className={segment.value === 0 ? "text-soft" : undefined}>
            <LegendLink {...(segment.href ? { href: segment.href } : {})}>
              <Sign of={segment.sign} />
              <span>{segment.label}</span>
              <strong className="figures font-semibold">{segment.text}</strong>
            </LegendLink>
          </li>
        ))}
      </ul>
    </figcaption>
  );
}

function LegendLink({ href, children }: { href?: string; children: ReactNode }) {
  const className = "inline-flex min-h-11 items-center gap-1.5 sm:min-h-7";
  if (!href) return <span className={className}>{children}</span>;
  return (
    <Link href={href} className={clsx(className, "hover:text-accent hover:underline")}>
      {children}
    </Link>
  );
}
