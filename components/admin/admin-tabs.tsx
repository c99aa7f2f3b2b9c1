"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

const KEYS = ["organisations", "people", "audit"] as const;

/** The pages of the administration. */
export function AdminTabs() {
  const t = useTranslations("admin.tabs");
  const pathname = usePathname();
  const tabs = KEYS.map((key) => ({ key, label: t(key), href: `/admin/${key}` }));
  const current = tabs.find(({ href }) => pathname.startsWith(href))?.key ?? "";
  return <Tabs label={t("label")} tabs={tabs} current={current} />;
}
