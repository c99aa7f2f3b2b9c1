import { TrendDrawing, TrendSign } from "./trend-drawing";
import { type TrendPoint, trendShape } from "./trend-shape";

const LEVELS = [100, 75, 50, 25, 0];

interface TrendChartProps {
  /** Oldest first, two at least. */
  points: readonly TrendPoint[];
  title: string;
  description: string;
  /** The first and the last moment, in words. */
  from: string;
  to: string;
  words: { value: string; known: string; formula: (id: string) => string };
}

/** A value from 0 to 100 over time, with how much of it was known; never joined across a change of formula. */
export function TrendChart({ points, title, description, from, to, words }: TrendChartProps) {
  const shape = trendShape(points);
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-2 border border-rule bg-raised p-4 pr-5">
        <div aria-hidden="true" className="figures -my-2.5 flex h-53 flex-col justify-between text-right text-sm text-soft">
          {LEVELS.map((level) => (
            <span key={level}>{level}</span>
          ))}
        </div>
        <TrendDrawing shape={shape} title={title} description={description} />
        <p aria-hidden="true" className="figures col-start-2 flex justify-between gap-4 pt-3 text-sm text-soft">
          <span>{from}</span>
          <span className="text-right">{to}</span>
        </p>
      </div>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-soft">
        <Key of="value" words={words.value} />
        <Key of="known" words={words.known} />
        {shape.changes.map(({ formula }) => (
          <Key key={formula} of="formula" words={words.formula(formula)} />
        ))}
      </ul>
    </div>
  );
}

function Key({ of, words }: { of: "value" | "known" | "formula"; words: string }) {
  return (
    <li className="inline-flex items-center gap-2">
      <TrendSign of={of} />
      {words}
    </li>
  );
}
