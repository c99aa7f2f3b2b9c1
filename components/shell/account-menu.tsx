"use client";

import { CircleUser } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu, type MenuItem } from "@/components/ui/menu";
import type { MyOrganisations } from "@/lib/contract/access";
import type { Locale } from "@/lib/domain/locale";
import { useHelpItems } from "./help-menu";
import { OFFER_PATHS, offersOf } from "./offer";
import { useLanguageItems, useThemeItems } from "./preference-menus";

/** Who one is, pages of one's own, and the way out. On a phone it also holds help, language and theme. */
export function AccountMenu({ mine, keep }: { mine: MyOrganisations; keep: (locale: Locale) => void }) {
  const { person } = mine;
  const t = useTranslations("shell");
  const places: MenuItem[] = offersOf(mine).map((offer) => ({ key: offer, label: t(offer), href: OFFER_PATHS[offer] }));
  const preferences = [...useHelpItems(mine), ...useLanguageItems(keep), ...useThemeItems()];
  const out: MenuItem = { key: "out", label: t("signOut"), detail: person.email, onSelect: () => void leave() };
  const shared = {
    align: "end",
    chevron: false,
    label: t("account", { name: person.name }),
    trigger: <CircleUser className="size-5" aria-hidden="true" />,
  } as const;
  return (
    <>
      <div className="hidden sm:block">
        <Menu {...shared} items={[...places, out]} />
      </div>
      <div className="sm:hidden">
        <Menu {...shared} items={[...places, ...preferences, out]} />
      </div>
    </>
  );
}

/** Loaded on demand: no page should carry the sign-out code before it is asked for. */
async function leave(): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ callbackUrl: "/sign-in" });
}
