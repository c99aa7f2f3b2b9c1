"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import type { Permission } from "@/lib/domain/access/policy";
import { currentTab, tabsOf } from "./organisation-tab";

/** The pages of an organisation that one's role may open. */
export function OrganisationTabs(props: { organisationId: string; permissions: readonly Permission[] }) {
  const t = useTranslations("organisation.tabs");
  const tabs = tabsOf(props.organisationId, props.permissions);
  const current = currentTab(tabs, usePathname());
  return <Tabs label={t("label")} current={current} tabs={tabs.map((tab) => ({ ...tab, label: t(tab.key) }))} />;
}
