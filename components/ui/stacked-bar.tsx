"use client";

// Drawn as one piece: markup of a server component may be streamed in parts, and React hides a part inside an SVG by a style
// attribute that the content security policy refuses.
import clsx from "clsx";
import type { ReactNode } from "react";
import { patternOf } from "./bar-patterns";
import { Link } from "./link";
import { SIGNS, type SignName } from "./sign";

export interface Segment {
  key: string;
  sign: SignName;
  value: number;
  label: string;
  /** The value in words of the language: « 41 % » or « 528 charges ». */
  text: string;
  href?: string;
}

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
  const look = thin ? THIN : TALL;
  if (!legend) {
    return (
      <svg role="img" className={look} fill="currentColor">
        <title>{label}</title>
        <Parts segments={segments} />
      </svg>
    );
  }
  return (
    <figure className="m-0 flex flex-col gap-3">
      <svg role="img" aria-label={label} className={look} fill="currentColor">
        <Parts segments={segments} titled />
      </svg>
      <Legend segments={segments} />
    </figure>
  );
}

function Parts({ segments, titled = false }: { segments: readonly Segment[]; titled?: boolean }) {
  const total = segments.reduce((sum, segment) => sum + segment.value, 0);
  const parts = segments.filter((segment) => segment.value > 0);
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.value, 0));
  return parts.map((part, index) => (
    <Part key={part.key} part={part} x={share(starts[index] ?? 0, total)} divided={index > 0} titled={titled} />
  ));
}

const BAR = "block w-full border border-rule bg-sunken";
const TALL = `${BAR} h-10`;
const THIN = `${BAR} h-3`;

/** Drawn from its start to the end of the bar: the next part covers the rest, behind a line of paper. */
function Part({ part, x, divided, titled }: { part: Segment; x: string; divided: boolean; titled: boolean }) {
  const box = { x, y: "-10%", width: "100%", height: "120%" };
  const { ink } = SIGNS[part.sign];
  const pattern = patternOf(part.sign);
  const title = titled ? <title>{`${part.label} — ${part.text}`}</title> : null;
  return (
    <>
      <rect {...box} className={divided ? `${ink} stroke-paper` : ink}>
        {pattern ? null : title}
      </rect>
      {pattern ? (
        <rect {...box} fill={pattern}>
          {title}
        </rect>
      ) : null}
    </>
  );
}

function share(value: number, total: number): string {
  return total === 0 ? "0%" : `${Math.round((value / total) * 100_000) / 1000}%`;
}

function Legend({ segments }: { segments: readonly Segment[] }) {
  return (
    <figcaption>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {segments.map((segment) => (
          <li key={segment.key} className={segment.value === 0 ? "text-soft" : undefined}>
            <LegendLink {...(segment.href ? { href: segment.href } : {})}>
              <Swatch sign={segment.sign} />
              <span>{segment.label}</span>
              <strong className="figures font-semibold">{segment.text}</strong>
            </LegendLink>
          </li>
        ))}
      </ul>
    </figcaption>
  );
}

/** A piece of the part that is told: found again in the bar by hue and by pattern. */
function Swatch({ sign }: { sign: SignName }) {
  const pattern = patternOf(sign);
  return (
    <svg aria-hidden="true" className="size-4 shrink-0 border border-rule" fill="currentColor">
      <rect width="100%" height="100%" className={SIGNS[sign].ink} />
      {pattern ? <rect width="100%" height="100%" fill={pattern} /> : null}
    </svg>
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
