"use client";

import { Languages, Monitor, Moon, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { keepPreference } from "@/lib/client/preference";
import type { Locale } from "@/lib/domain/locale";
import { LOCALE_COOKIE } from "@/lib/i18n/locale";
import { chooseTheme, THEME_COOKIE, THEMES, type Theme } from "@/lib/i18n/theme";

/**
 * Languages to choose from; the page is asked again in the new one, and keeps its place. `keep`: for who is signed in, the account
 * keeps the choice too.
 */
export function useLanguageItems(keep?: (locale: Locale) => void): MenuItem[] {
  const t = useTranslations("shell");
  const locale = useLocale();
  const router = useRouter();
  const choose = async (value: Locale) => {
    keep?.(value);
    await keepPreference(LOCALE_COOKIE, value);
    router.refresh();
  };
  return [
    { key: "fr", label: t("french"), checked: locale === "fr", onSelect: () => void choose("fr") },
    { key: "en", label: t("english"), checked: locale === "en", onSelect: () => void choose("en") },
  ];
}

/** Themes to choose from; applied at once, kept for the next page. */
export function useThemeItems(): MenuItem[] {
  const t = useTranslations("shell");
  const current = useTheme();
  return THEMES.map((theme) => ({
    key: theme,
    label: t(theme),
    checked: theme === current,
    onSelect: () => {
      document.documentElement.dataset.theme = theme;
      void keepPreference(THEME_COOKIE, theme);
    },
  }));
}

export function LanguageMenu({ keep }: { keep?: (locale: Locale) => void }) {
  const t = useTranslations("shell");
  const locale = useLocale();
  const trigger = (
    <>
      <Languages className="size-4.5" aria-hidden="true" />
      <span className="uppercase">{locale}</span>
    </>
  );
  return <Menu align="end" label={t("language")} trigger={trigger} items={useLanguageItems(keep)} />;
}

const THEME_ICONS: Readonly<Record<Theme, typeof Sun>> = { system: Monitor, light: Sun, dark: Moon };

export function ThemeMenu() {
  const t = useTranslations("shell");
  const Icon = THEME_ICONS[useTheme()];
  return (
    <Menu
      align="end"
      chevron={false}
      label={t("theme")}
      trigger={<Icon className="size-4.5" aria-hidden="true" />}
      items={useThemeItems()}
    />
  );
}

/** The theme written on the page, followed when it changes. */
function useTheme(): Theme {
  return useSyncExternalStore(
    watchTheme,
    () => chooseTheme(document.documentElement.dataset.theme),
    () => "system",
  );
}

function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
