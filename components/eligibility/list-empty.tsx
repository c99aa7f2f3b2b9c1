"use client";

import { useTranslations } from "next-intl";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";

/** Nothing to list: either nothing was ever imported, or the filters let nothing through; never confused. */
export function ListEmpty({
  of,
  filtered,
  base,
}: {
  of: "workload.list" | "eligibility.resources";
  filtered: boolean;
  base: string;
}) {
  const t = useTranslations(of);
  if (filtered) return <Empty title={t("noMatchTitle")}>{t("noMatchBody")}</Empty>;
  return (
    <Empty title={t("emptyTitle")} action={<LinkButton href={`${base}/inventory`}>{t("emptyAction")}</LinkButton>}>
      {t("emptyBody")}
    </Empty>
  );
}
