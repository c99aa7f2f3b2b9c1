import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { Badge } from "@/components/ui/badge";
import { Menu } from "@/components/ui/menu";
import type { EditionView, listEditionsRoute } from "@/lib/contract/catalogue";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { DerivationRule } from "./derivation-rule";

export type EditionSummary = z.infer<typeof listEditionsRoute.response>["editions"][number];

/** Title of the page, the edition chosen, and the sentence that everything else rests on. */
export async function EditionHeading({
  edition,
  editions,
  locale,
}: {
  edition: EditionView;
  editions: readonly EditionSummary[];
  locale: Locale;
}) {
  const t = await getTranslations("catalogue");
  const line = t("editionLine", {
    date: formatDay(locale, edition.effectiveFrom),
    services: edition.services.length,
    types: edition.types,
    rules: edition.rules,
  });
  const correctionOf = editions.find(({ id }) => id === edition.id)?.correctionOf ?? null;
  const choices = editions.map(({ id, title, effectiveFrom }) => ({
    key: id,
    label: title[locale],
    detail: formatDay(locale, effectiveFrom),
    href: `/catalogue?edition=${encodeURIComponent(id)}`,
    checked: id === edition.id,
  }));
  return (
    <header className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <h1>{t("title")}</h1>
        <Menu
          label={t("chooseEdition", { title: edition.title[locale] })}
          trigger={<span className="font-medium">{edition.title[locale]}</span>}
          items={choices}
          align="end"
        />
      </div>
      <p className="max-w-prose">{t("lead")}</p>
      <p className="text-sm text-soft">
        {line} {correctionOf ? <Badge>{t("correctionOf", { id: correctionOf })}</Badge> : null}
      </p>
      <DerivationRule />
    </header>
  );
}
