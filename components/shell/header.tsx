"use client";

import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { MyOrganisations } from "@/lib/contract/access";
import { AccountMenu } from "./account-menu";
import { HelpMenu } from "./help-menu";
import { Mark } from "./mark";
import type { Place } from "./place";
import { LanguageMenu, ThemeMenu } from "./preference-menus";
import { Switcher } from "./switcher";
import { useKeptLanguage } from "./use-kept-language";

/** Name of the product, where one is, and one's own settings. */
export function Header({ mine, place }: { mine: MyOrganisations; place: Place | null }) {
  const t = useTranslations("common");
  const keep = useKeptLanguage();
  return (
    <header
      data-print="no"
      className="sticky top-0 z-30 flex h-12 items-center gap-1 border-b border-rule bg-raised px-2 sm:gap-2 sm:px-4"
    >
      <Link href="/organisations" className="flex min-h-11 shrink-0 items-center gap-2 font-semibold sm:min-h-8">
        <Mark />
        <span className="max-lg:sr-only">{t("product")}</span>
      </Link>
      <Switcher organisations={mine.organisations} place={place} />
      <div className="ml-auto flex shrink-0 items-center">
        <div className="hidden items-center sm:flex">
          <HelpMenu mine={mine} />
          <LanguageMenu keep={keep} />
          <ThemeMenu />
        </div>
        <AccountMenu mine={mine} keep={keep} />
      </div>
    </header>
  );
}
