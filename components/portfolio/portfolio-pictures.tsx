import { useLocale, useTranslations } from "next-intl";
import type { PortfolioCounts } from "@/lib/contract/portfolio";
import type { Locale } from "@/lib/domain/locale";
import { type PortfolioFilters, queryOf } from "@/lib/domain/portfolio/filter";
import { formatMoment } from "@/lib/i18n/format";
import { type CountedBar, CountPictures } from "./count-pictures";

interface PortfolioPicturesProps {
  counts: PortfolioCounts;
  filters: PortfolioFilters;
}

/** How many projects stand where: by phase, by readiness. Each bar narrows the table, and widens it again. */
export function PortfolioPictures({ counts: { phases, bands, at }, filters }: PortfolioPicturesProps) {
  const t = useTranslations("portfolio");
  const words = useTranslations("eligibility-words.phase");
  const locale = useLocale() as Locale;
  const bar = (key: string, label: string, projects: number, change: Partial<PortfolioFilters>): CountedBar => ({
    key,
    label,
    projects,
    text: t("pictures.count", { count: projects }),
    href: projects > 0 ? hrefOf({ ...filters, ...change }) : null,
  });
  const toggled = <T,>(now: T | undefined, chosen: T) => (now === chosen ? undefined : chosen);
  const byPhase = phases.map(({ phase, projects }) =>
    bar(phase, words(phase), projects, { phase: toggled(filters.phase, phase) }),
  );
  const byReadiness = bands.map(({ band, projects }) =>
    bar(band, t(`filters.bands.${band}`), projects, { readiness: toggled(filters.readiness, band) }),
  );
  return (
    <CountPictures
      title={t("pictures.title")}
      lead={t("pictures.lead", { moment: formatMoment(locale, at) })}
      pictures={[
        { title: t("pictures.phase"), bars: byPhase },
        { title: t("pictures.readiness"), bars: byReadiness },
      ]}
    />
  );
}

function hrefOf(filters: PortfolioFilters): string {
  const query = queryOf(filters);
  return query ? `/portfolio?${query}` : "/portfolio";
}
