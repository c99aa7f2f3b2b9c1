import { getTranslations } from "next-intl/server";
import { Skeleton, SkeletonTable } from "@/components/ui/skeleton";

/** The card's own shape: name, reasons beside the three lights, record, resources. */
export default async function Loading() {
  const t = await getTranslations("common");
  return (
    <div className="flex flex-col gap-6">
      <Skeleton className="h-8 w-72 max-w-full" />
      <div className="grid gap-10 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Skeleton className="h-72" />
        <Skeleton className="h-72" />
      </div>
      <Skeleton className="h-56" />
      <SkeletonTable label={t("loading")} />
    </div>
  );
}
