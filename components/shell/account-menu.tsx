"use client";

import { CircleUser } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu, type MenuItem } from "@/components/ui/menu";
import type { Person } from "@/lib/contract/access";
import { useLanguageItems, useThemeItems } from "./preference-menus";

/** Who one is, and the way out. On a phone it also holds language and theme. */
export function AccountMenu({ person }: { person: Person }) {
  const t = useTranslations("shell");
  const preferences = [...useLanguageItems(), ...useThemeItems()];
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
        <Menu {...shared} items={[out]} />
      </div>
      <div className="sm:hidden">
        <Menu {...shared} items={[...preferences, out]} />
      </div>
    </>
  );
}

/** Loaded on demand: no page should carry the sign-out code before it is asked for. */
async function leave(): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ callbackUrl: "/sign-in" });
}
