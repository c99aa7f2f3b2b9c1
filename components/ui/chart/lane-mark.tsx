"use client";

// Drawn as one piece: markup of a server component may be streamed in parts, and React hides a part inside an SVG by a style
// attribute that the content security policy refuses.
import clsx from "clsx";

/** What stands on a lane: each has a shape of its own, and its words beside the lane. */
export const MOMENT_KINDS = ["passed", "due", "at-risk", "late", "arrival", "notice"] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

const MARKS: Readonly<Record<MomentKind, { d: string; className: string }>> = {
  passed: { d: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M-3 0L-1 2.5L3 -2.5", className: "fill-accent stroke-raised" },
  due: { d: "M0 -7L7 0L0 7L-7 0Z", className: "fill-raised stroke-accent" },
  "at-risk": { d: "M0 -8L8 6H-8ZM0 -3V2M0 3.6V4.4", className: "fill-raised stroke-redesign" },
  late: { d: "M-6 -6H6V6H-6ZM-3 -3L3 3M3 -3L-3 3", className: "fill-danger stroke-raised" },
  arrival: { d: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0", className: "fill-raised stroke-ink" },
  notice: { d: "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0", className: "fill-soft stroke-soft" },
};

export interface LaneSpan {
  readonly x: number;
  readonly width: number;
  /** Behind us, or still to come. */
  readonly done: boolean;
}
interface LaneProps {
  today: number;
  ticks: readonly number[];
  span: LaneSpan | null;
  moment: { x: number; kind: MomentKind } | null;
}

/** A stretch of time with the moment at its end; the line of today runs through every lane. */
export function LaneMark({ today, ticks, span, moment }: LaneProps) {
  return (
    <svg className="absolute inset-0 size-full overflow-visible" aria-hidden="true">
      {ticks.map((x) => (
        <line key={x} x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" className="stroke-rule" />
      ))}
      <line x1={`${today}%`} x2={`${today}%`} y1="0" y2="100%" className="stroke-ink" strokeWidth="1.5" strokeDasharray="4 3" />
      <svg y="50%" className="overflow-visible" aria-hidden="true">
        {span ? (
          <rect
            x={`${span.x}%`}
            width={`${span.width}%`}
            y="-4"
            height="8"
            className={clsx("text-accent", span.done ? "fill-current stroke-current" : "fill-raised stroke-current")}
          />
        ) : null}
        {moment ? <Moment x={`${moment.x}%`} kind={moment.kind} /> : null}
      </svg>
    </svg>
  );
}

function Moment({ x, kind }: { x: string; kind: MomentKind }) {
  return (
    <svg x={x} className="overflow-visible" aria-hidden="true">
      <path {...MARKS[kind]} strokeWidth="1.6" strokeLinejoin="round" />
    </svg>
  );
}

/** The days of the axis, and the sign of today. Where there is little room every other day is written. */
export function AxisMark({ ticks, sparse = false }: { ticks: readonly { x: number; words: string }[]; sparse?: boolean }) {
  return (
    <svg className="block h-6 w-full overflow-visible" aria-hidden="true">
      {ticks.map(({ x, words }, place) => (
        <text
          key={x}
          x={`${x}%`}
          y="16"
          textAnchor={x < 10 ? "start" : x > 90 ? "end" : "middle"}
          className={clsx("fill-soft text-xs", place % 2 === 1 && (sparse ? "hidden" : "max-sm:hidden"))}
        >
          {words}
        </text>
      ))}
    </svg>
  );
}

export function TodaySign() {
  return (
    <svg className="h-4 w-3 shrink-0" aria-hidden="true">
      <line x1="50%" x2="50%" y1="0" y2="100%" className="stroke-ink" strokeWidth="1.5" strokeDasharray="4 3" />
    </svg>
  );
}

/** The sign of a moment, for the words beside the lane. */
export function MomentSign({ kind }: { kind: MomentKind }) {
  return (
    <svg viewBox="-9 -9 18 18" className="inline-block size-4.5 shrink-0" aria-hidden="true">
      <path {...MARKS[kind]} strokeWidth="1.6" strokeLinejoin="round" />
    </svg>
  );
}
