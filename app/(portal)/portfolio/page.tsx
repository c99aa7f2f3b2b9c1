import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PortfolioFilterBar } from "@/components/portfolio/portfolio-filters";
import { PortfolioList } from "@/components/portfolio/portfolio-list";
import { ComparingNotice, hrefWith, PortfolioPages } from "@/components/portfolio/portfolio-pages";
import { PortfolioPictures } from "@/components/portfolio/portfolio-pictures";
import { SavedViews } from "@/components/portfolio/saved-views";
import { CsvLink } from "@/components/ui/csv-link";
import { Late } from "@/components/ui/late";
import { WHOLE, Whole } from "@/components/ui/whole";
import { urlOf } from "@/lib/client/call";
import { downloadPortfolio } from "@/lib/client/table-address";
import { narrowedBy, queryOf, readFilters } from "@/lib/domain/portfolio/filter";
import { wallDay } from "@/lib/domain/training/meeting-time";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { orNotFound } from "@/lib/server/page";
import { readPortfolio } from "@/lib/server/portfolio/read-portfolio";
import { currentCaller } from "@/lib/server/session";

const LINES = 20;

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolio"))("title") };
}

export default async function PortfolioPage({ searchParams }: Props) {
  const asked = await searchParams;
  const [after = null, comparing = null] = [asked.after, asked.compare].map((given) => [given].flat()[0] ?? null);
  const [caller, locale] = await Promise.all([currentCaller(), currentLocale()]);
  const [t, csv, help] = await Promise.all([
    getTranslations("portfolio"),
    getTranslations("common.csv"),
    getTranslations("help.withoutScript"),
  ]);
  const asking = { ...readFilters(asked), limit: LINES, ...(after ? { after } : {}) };
  const { items, next, filters, oversees, views, counts } = await orNotFound(readPortfolio(caller, asking));
  const filled = items.length > 0 || narrowedBy(filters).length > 0;
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div>
          <h1>{t("title")}</h1>
          <p className="max-w-prose text-soft">{t("lead")}</p>
        </div>
        {filled ? (
          <CsvLink href={urlOf(downloadPortfolio.path, {}, { ...filters, locale })} word={csv("link")} label={csv("label")} />
        ) : null}
      </header>
      <ClientMessages areas={["portfolio.views", "portfolio.problems"]}>
        {filled ? <PortfolioFilterBar filters={filters} /> : null}
        {filled || views.length > 0 ? <SavedViews views={views} query={queryOf(filters)} /> : null}
      </ClientMessages>
      {comparing ? <ComparingNotice filters={filters} after={after} /> : null}
      <Whole asked={asked[WHOLE] !== undefined} href={hrefWith(filters, { after, compare: comparing })} words={help("link")}>
        <PortfolioList lines={items} filters={filters} today={wallDay(new Date())} comparing={comparing} oversees={oversees} />
        <PortfolioPages filters={filters} after={after} next={next} comparing={comparing} />
        {filled ? (
          <Late>
            <PortfolioPictures counts={counts} filters={filters} />
          </Late>
        ) : null}
      </Whole>
    </div>
  );
}
