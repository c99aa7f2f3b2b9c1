import clsx from "clsx";
import type { ReactNode } from "react";
import { Link } from "../link";
import { BarMark, LookSign, type Stretch } from "./bar-mark";
import type { Hue, PartLook } from "./look";
import { lengthScale, round } from "./scale";

export interface BarPart {
  value: number;
  look: PartLook;
  hue?: Hue;
}
export interface BarItem {
  key: string;
  /** Of any length: it wraps. */
  label: string;
  /** One after the other from the left; what is nothing is not drawn. */
  parts: readonly BarPart[];
  /** Every figure of the bar in words: it is what is read. */
  text: ReactNode;
  /** A line beneath the label. */
  note?: ReactNode;
  href?: string;
}
/** What a look stands for. */
export interface LegendWord {
  look: PartLook;
  words: string;
  hue?: Hue;
}
interface BarListProps {
  label: string;
  items: readonly BarItem[];
  /** What a full length stands for; the longest bar unless given. */
  max?: number;
  legend?: readonly LegendWord[];
  /** The order means something: first, second, third. */
  ranked?: boolean;
}

/** Horizontal bars on one scale: a name, a bar, its figures. The list is read; the bars repeat it for the eye. */
export function BarList({ label, items, max, legend = [], ranked = false }: BarListProps) {
  const List = ranked ? "ol" : "ul";
  const longest = Math.max(0, ...items.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
  return (
    <div className="flex flex-col gap-2">
      <List aria-label={label} className="flex flex-col border border-rule bg-raised">
        {items.map((item) => (
          <Bar key={item.key} item={item} max={max ?? longest} />
        ))}
      </List>
      <Legend words={legend} />
    </div>
  );
}

function Bar({ item: { label, parts, text, note, href }, max }: { item: BarItem; max: number }) {
  return (
    <li
      className={clsx(
        "relative grid items-center gap-x-4 gap-y-1 border-t border-rule px-3 py-2 first:border-t-0 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_minmax(0,1.4fr)] sm:px-4",
        href && "hover:bg-sunken",
      )}
    >
      <div className="min-w-0 wrap-anywhere">
        {href ? (
          // Its area is the whole line.
          <Link
            href={href}
            prefetch={false}
            className="font-medium after:absolute after:inset-0 hover:text-accent hover:underline"
          >
            {label}
          </Link>
        ) : (
          <span className="font-medium">{label}</span>
        )}
        {note ? <div className="text-sm text-soft">{note}</div> : null}
      </div>
      <BarMark stretches={stretchesOf(parts, max)} className="max-sm:order-last" />
      <div className="figures min-w-0 text-sm">{text}</div>
    </li>
  );
}

/** Parts laid end to end on the scale of the list. */
export function stretchesOf(parts: readonly BarPart[], max: number): Stretch[] {
  const length = lengthScale(max);
  const drawn: Stretch[] = [];
  for (const [place, { value, look, hue = "accent" }] of parts.entries()) {
    const last = drawn.at(-1);
    if (value > 0) {
      const x = last ? round(last.x + last.width) : 0;
      drawn.push({ key: String(place), x, width: Math.min(length(value), round(100 - x)), look, hue });
    }
  }
  return drawn;
}

/** What the looks of a picture stand for. */
export function Legend({ words }: { words: readonly LegendWord[] }) {
  if (words.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-soft">
      {words.map(({ look, words: said, hue = "accent" }) => (
        <li key={said} className="inline-flex items-center gap-2">
          <LookSign look={look} hue={hue} />
          {said}
        </li>
      ))}
    </ul>
  );
}
