"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";

/** Nothing to list: either nothing was ever imported, or the filters let nothing through; never confused. */
export function ListEmpty({
  of,
  filtered,
  base,
  onReset,
}: {
  of: "workload.list" | "eligibility.resources";
  filtered: boolean;
  base: string;
  /** Takes every filter away. */
  onReset?: () => void;
}) {
  const t = useTranslations(of);
  const filters = useTranslations("eligibility.filters");
  if (filtered) {
    return (
      <Empty title={t("noMatchTitle")} action={onReset ? <Button onClick={onReset}>{filters("reset")}</Button> : null}>
        {t("noMatchBody")}
      </Empty>
    );
  }
  return (
    <Empty title={t("emptyTitle")} action={<LinkButton href={`${base}/inventory`}>{t("emptyAction")}</LinkButton>}>
      {t("emptyBody")}
    </Empty>
  );
}
