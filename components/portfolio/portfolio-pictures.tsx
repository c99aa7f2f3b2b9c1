import { useLocale, useTranslations } from "next-intl";
import { BarList } from "@/components/ui/chart/bar-list";
import type { PortfolioCounts } from "@/lib/contract/portfolio";
import type { Locale } from "@/lib/domain/locale";
import { type PortfolioFilters, queryOf } from "@/lib/domain/portfolio/filter";
import { formatMoment } from "@/lib/i18n/format";

interface PortfolioPicturesProps {
  counts: PortfolioCounts;
  filters: PortfolioFilters;
}

/** How many projects stand where: by phase, by readiness. Each bar narrows the table, and widens it again. */
export function PortfolioPictures({ counts: { phases, bands, at }, filters }: PortfolioPicturesProps) {
  const t = useTranslations("portfolio");
  const words = useTranslations("eligibility-words.phase");
  const locale = useLocale() as Locale;
  const bar = (key: string, label: string, projects: number, change: Partial<PortfolioFilters>) => ({
    key,
    label,
    parts: [{ value: projects, look: "full" as const }],
    text: t("pictures.count", { count: projects }),
    ...(projects > 0 ? { href: hrefOf({ ...filters, ...change }) } : {}),
  });
  const toggled = <T,>(now: T | undefined, chosen: T) => (now === chosen ? undefined : chosen);
  return (
    <section aria-labelledby="pictures" className="flex flex-col gap-3">
      <header>
        <h2 id="pictures">{t("pictures.title")}</h2>
        <p className="text-sm text-soft">{t("pictures.lead", { moment: formatMoment(locale, at) })}</p>
      </header>
      <div className="grid items-start gap-x-8 gap-y-5 xl:grid-cols-2">
        <div className="flex flex-col gap-2">
          <h3>{t("pictures.phase")}</h3>
          <BarList
            label={t("pictures.phase")}
            items={phases.map(({ phase, projects }) =>
              bar(phase, words(phase), projects, { phase: toggled(filters.phase, phase) }),
            )}
          />
        </div>
        <div className="flex flex-col gap-2">
          <h3>{t("pictures.readiness")}</h3>
          <BarList
            label={t("pictures.readiness")}
            items={bands.map(({ band, projects }) =>
              bar(band, t(`filters.bands.${band}`), projects, { readiness: toggled(filters.readiness, band) }),
            )}
          />
        </div>
      </div>
    </section>
  );
}

function hrefOf(filters: PortfolioFilters): string {
  const query = queryOf(filters);
  return query ? `/portfolio?${query}` : "/portfolio";
}
