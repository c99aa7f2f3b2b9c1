import { useTranslations } from "next-intl";

/** The name of a workload; what fell outside the grouping rule says so. */
export function useNameOf(): (workload: { readonly name: string; readonly key: string }) => string {
  const t = useTranslations("obligation");
  return ({ name, key }) => {
    if (!key.startsWith("ungrouped:")) return name;
    return name === "" ? t("rest") : t("outside", { name });
  };
}
