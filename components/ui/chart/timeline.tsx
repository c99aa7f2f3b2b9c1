import clsx from "clsx";
import type { ReactNode } from "react";
import { Link } from "../link";
import { AxisMark, LaneMark, type MomentKind, MomentSign, TodaySign } from "./lane-mark";
import { round } from "./scale";
import { timeScale } from "./time-scale";

export interface TimelineLane {
  key: string;
  label: string;
  href?: string;
  /** Begins where given, ends on the moment; drawn only when both are known. */
  from: string | null;
  /** The day of the moment at the end; null when it is not known: the words say so. */
  on: string | null;
  kind: MomentKind;
  /** The day and its standing in words: it is what is read. */
  text: ReactNode;
  note?: ReactNode;
  current?: boolean;
}
interface TimelineProps {
  label: string;
  lanes: readonly TimelineLane[];
  today: string;
  /** Today in words: « Aujourd’hui, 22 nov. 2026 ». */
  todayWords: string;
  /** A day of the axis, short: its month and year. */
  formatTick: (day: string) => string;
}

const LANE = "grid gap-x-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,4fr)_minmax(0,2fr)]";

/** Lanes on one axis of time, with the line of today; under 640 px the drawing stands beneath the words of its lane. */
export function Timeline({ label, lanes, today, todayWords, formatTick }: TimelineProps) {
  const scale = timeScale(
    lanes.flatMap(({ from, on }) => [from, on]),
    today,
  );
  const now = scale.at(today) ?? 0;
  const ticks = scale.ticks.map(({ x }) => x);
  return (
    <div className="border border-rule bg-raised">
      <div className={clsx(LANE, "bg-sunken px-3 text-sm text-soft sm:px-4")}>
        <p className="flex items-center gap-2 py-1">
          <TodaySign />
          {todayWords}
        </p>
        <AxisMark ticks={scale.ticks.map(({ x, day }) => ({ x, words: formatTick(day) }))} />
      </div>
      <ol aria-label={label}>
        {lanes.map((lane) => (
          <li key={lane.key} className={clsx(LANE, "border-t border-rule px-3 sm:px-4", lane.current && "bg-selected")}>
            <div className="min-w-0 self-center pt-2 wrap-anywhere sm:pb-2">
              {lane.href ? (
                <Link href={lane.href} prefetch={false} className="font-medium hover:text-accent hover:underline">
                  {lane.label}
                </Link>
              ) : (
                <span className="font-medium">{lane.label}</span>
              )}
              {lane.note ? <div className="text-sm text-soft">{lane.note}</div> : null}
            </div>
            <div className="relative min-h-9 max-sm:order-last">
              <LaneMark today={now} ticks={ticks} span={spanOf(lane, scale.at)} moment={momentOf(lane, scale.at)} />
            </div>
            <div className="figures flex min-w-0 items-start gap-2 self-center text-sm sm:py-2">
              <MomentSign kind={lane.kind} />
              <div className="min-w-0">{lane.text}</div>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

type At = (day: string | null) => number | null;

function momentOf({ on, kind }: TimelineLane, at: At) {
  const x = at(on);
  return x === null ? null : { x, kind };
}

function spanOf({ from, on, kind }: TimelineLane, at: At) {
  const [x, end] = [at(from), at(on)];
  return x === null || end === null || end < x ? null : { x, width: round(end - x), done: kind === "passed" };
}
