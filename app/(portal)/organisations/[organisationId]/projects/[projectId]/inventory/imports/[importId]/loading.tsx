import { getTranslations } from "next-intl/server";
import { ImportSkeleton } from "@/components/inventory/import-skeleton";

export default async function Loading() {
  return <ImportSkeleton label={(await getTranslations("common"))("loading")} />;
}
