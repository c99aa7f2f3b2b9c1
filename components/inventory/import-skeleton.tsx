import { Skeleton } from "@/components/ui/skeleton";

/** The shape of a preview while it loads. */
export function ImportSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="flex flex-col gap-4">
      <Skeleton className="h-8 w-2/5" />
      <Skeleton className="h-24" />
      <Skeleton className="h-64" />
    </div>
  );
}
