"use client";

import { useTranslations } from "next-intl";

/** The values a reader attached to a refusal or a rejected row: known ones by their words, others by their names. */
export function ParamList({ params }: { params: Readonly<Record<string, string>> }) {
  const t = useTranslations("inventory.params");
  return (
    <span className="figures text-sm break-words">
      {Object.entries(params)
        .filter(([, value]) => value !== "")
        .map(([name, value]) => t("pair", { name: t.has(name) ? t(name) : name, value }))
        .join(" · ")}
    </span>
  );
}
