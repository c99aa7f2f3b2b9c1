import type { ReactNode } from "react";
import { type BarPart, Legend, stretchesOf } from "./bar-list";
import { BarMark } from "./bar-mark";
import type { Hue, PartLook } from "./look";

/** A part of the whole, before and after; drawn in this order from the left. */
export interface Change {
  key: string;
  label: string;
  look: PartLook;
  hue?: Hue;
  before: number;
  after: number;
}
interface BeforeAfterProps {
  label: string;
  /** The names of the two bars. */
  before: string;
  after: string;
  parts: readonly Change[];
  /** The figures of a bar in words, of the parts that it holds. */
  textOf: (moment: "before" | "after") => string;
  /** What goes from one to the other, in words. */
  flow: ReactNode;
}

/** Two bars on one scale, one under the other, and in words what goes from the one to the other. */
export function BeforeAfter({ label, before, after, parts, textOf, flow }: BeforeAfterProps) {
  const sum = (moment: "before" | "after") => parts.reduce((all, part) => all + part[moment], 0);
  const max = Math.max(sum("before"), sum("after"));
  const bar = (moment: "before" | "after", name: string) => (
    <li className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[minmax(0,1fr)_minmax(0,3fr)]">
      <span className="font-medium">{name}</span>
      <BarMark
        stretches={stretchesOf(
          parts.map((part) => partOf(part, moment)),
          max,
        )}
        className="max-sm:order-last"
      />
      <span className="figures text-sm sm:col-start-2">{textOf(moment)}</span>
    </li>
  );
  return (
    <div className="flex flex-col gap-2">
      <ul aria-label={label} className="flex flex-col gap-3 border border-rule bg-raised px-3 py-3 sm:px-4">
        {bar("before", before)}
        {bar("after", after)}
        <li className="border-t border-rule pt-2">{flow}</li>
      </ul>
      <Legend words={parts.map(({ look, label: words, hue = "accent" }) => ({ look, words, hue }))} />
    </div>
  );
}

function partOf({ look, hue = "accent", ...values }: Change, moment: "before" | "after"): BarPart {
  return { value: values[moment], look, hue };
}
