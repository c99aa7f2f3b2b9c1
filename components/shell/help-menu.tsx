"use client";

import { CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu, type MenuItem } from "@/components/ui/menu";
import type { MyOrganisations } from "@/lib/contract/access";

/** Where help is found again: the words of the portal, and one's own first steps. */
export function useHelpItems({
  organisations,
  platformRoles,
}: Pick<MyOrganisations, "organisations" | "platformRoles">): MenuItem[] {
  const t = useTranslations("shell");
  const glossary: MenuItem = { key: "glossary", label: t("glossary"), href: "/glossary" };
  if (organisations.length + platformRoles.length === 0) return [glossary];
  return [glossary, { key: "first-steps", label: t("firstSteps"), href: "/organisations?first-steps=shown" }];
}

export function HelpMenu({ mine }: { mine: MyOrganisations }) {
  const t = useTranslations("shell");
  return (
    <Menu
      align="end"
      chevron={false}
      label={t("help")}
      trigger={<CircleHelp className="size-4.5" aria-hidden="true" />}
      items={useHelpItems(mine)}
    />
  );
}
