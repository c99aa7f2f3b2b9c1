import { getTranslations } from "next-intl/server";
import { Skeleton, SkeletonTable } from "@/components/ui/skeleton";

export default async function Loading() {
  const t = await getTranslations("common");
  return (
    <div className="flex flex-col gap-5">
      <Skeleton className="h-7 w-64" />
      <Skeleton className="h-4 w-96 max-w-full" />
      <Skeleton className="h-10 w-full" />
      <SkeletonTable label={t("loading")} />
    </div>
  );
}
