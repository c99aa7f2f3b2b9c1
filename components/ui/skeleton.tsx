import clsx from "clsx";

/** A grey block where something will stand; give it the size of what it stands for by `className`. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={clsx("animate-pulse rounded bg-rule", className)} />;
}

/** The skeleton of a table: heading line and rows. */
export function SkeletonTable({ rows = 8, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="border border-rule bg-raised">
      <Skeleton className="h-9 rounded-none" />
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className="flex gap-4 border-t border-rule p-3">
          <Skeleton className="h-4 w-2/5" />
          <Skeleton className="h-4 w-1/5" />
          <Skeleton className="ml-auto h-4 w-1/6" />
        </div>
      ))}
    </div>
  );
}
