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
  /** Where one stands now. */
  current?: boolean;
  /** It cannot wait. */
  pressing?: boolean;
}
interface TimelineProps {
  label: string;
  lanes: readonly TimelineLane[];
  today: string;
  /** Today in words: « Aujourd’hui, 22 nov. 2026 ». */
  todayWords: string;
  /** A day of the axis, short: its month and year. */
  formatTick: (day: string) => string;
  /** In a column: the drawing stands beneath the words at every width. */
  narrow?: boolean;
}

const LANE = "grid gap-x-4 px-3 sm:px-4";
const WIDE = "sm:grid-cols-[minmax(0,2fr)_minmax(0,4fr)_minmax(0,2fr)]";

/** Lanes on one axis of time, with the line of today; under 640 px the drawing stands beneath the words of its lane. */
export function Timeline({ label, lanes, today, todayWords, formatTick, narrow = false }: TimelineProps) {
  const days = lanes.flatMap(({ from, on }) => [from, on]);
  const scale = timeScale(days, today);
  const now = scale.at(today) ?? 0;
  const ticks = scale.ticks.map(({ x }) => x);
  return (
    <div className="border border-rule bg-raised">
      <div className={clsx(LANE, !narrow && WIDE, "bg-sunken text-sm text-soft")}>
        <p className="flex items-center gap-2 py-1">
          <TodaySign />
          {todayWords}
        </p>
        <AxisMark ticks={scale.ticks.map(({ x, day }) => ({ x, words: formatTick(day) }))} sparse={narrow} />
      </div>
      <ol aria-label={label}>
        {lanes.map((lane) => (
          <Lane key={lane.key} lane={lane} narrow={narrow}>
            <LaneMark today={now} ticks={ticks} span={spanOf(lane, scale.at)} moment={momentOf(lane, scale.at)} />
          </Lane>
        ))}
      </ol>
    </div>
  );
}

/** The words of a lane around its drawing. */
function Lane({ lane, narrow, children }: { lane: TimelineLane; narrow: boolean; children: ReactNode }) {
  const { label, href, note, kind, text, current, pressing } = lane;
  return (
    <li
      className={clsx(LANE, !narrow && WIDE, "border-t border-rule", current && "bg-selected", pressing && "bg-danger-wash")}
      {...(current ? { "aria-current": "step" as const } : {})}
    >
      <div className={clsx("min-w-0 self-center pt-2 wrap-anywhere", !narrow && "sm:pb-2")}>
        {href ? (
          <Link href={href} prefetch={false} className="font-medium hover:text-accent hover:underline">
            {label}
          </Link>
        ) : (
          <span className="font-medium">{label}</span>
        )}
        {note ? <div className="text-sm text-soft">{note}</div> : null}
      </div>
      <div className={clsx("relative min-h-9", narrow ? "order-last" : "max-sm:order-last")}>{children}</div>
      <div className={clsx("figures flex min-w-0 items-start gap-2 self-center text-sm", !narrow && "sm:py-2")}>
        <MomentSign kind={kind} />
        <div className="min-w-0">{text}</div>
      </div>
    </li>
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
