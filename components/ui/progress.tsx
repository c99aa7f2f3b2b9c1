import { type ReactNode, useId } from "react";

/** A long work: bar, words and figure. Without `value` the length is not known yet. */
export function Progress({
  label,
  value,
  max = 1,
  detail,
}: {
  label: ReactNode;
  value?: number;
  max?: number;
  detail?: ReactNode;
}) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span id={id} className="font-medium">
          {label}
        </span>
        {detail ? (
          <span aria-live="polite" className="figures text-sm text-soft">
            {detail}
          </span>
        ) : null}
      </div>
      <progress aria-labelledby={id} className="meter-bar" value={value} max={max} />
    </div>
  );
}

/** A share in a line of a table: the figure is written beside it by the caller. */
export function Meter({ label, value, max = 1 }: { label: string; value: number; max?: number }) {
  return <progress aria-label={label} className="meter-bar min-w-16" value={value} max={max} />;
}
