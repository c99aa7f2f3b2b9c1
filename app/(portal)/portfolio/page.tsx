import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PortfolioFilterBar } from "@/components/portfolio/portfolio-filters";
import { PortfolioPages } from "@/components/portfolio/portfolio-pages";
import { PortfolioTable } from "@/components/portfolio/portfolio-table";
import { SavedViews } from "@/components/portfolio/saved-views";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { narrowedBy, queryOf, readFilters } from "@/lib/domain/portfolio/filter";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { orNotFound } from "@/lib/server/page";
import { listPortfolio } from "@/lib/server/portfolio/list-portfolio";
import { listViews } from "@/lib/server/portfolio/list-views";
import { currentCaller } from "@/lib/server/session";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolio"))("title") };
}

export default async function PortfolioPage({ searchParams }: Props) {
  const asked = await searchParams;
  const filters = readFilters(asked);
  const [after, comparing] = [asked.after, asked.compare].map((given) => [given].flat()[0] ?? null);
  const [caller, t] = await Promise.all([currentCaller(), getTranslations("portfolio")]);
  const lists = [listPortfolio(caller, { ...filters, ...(after ? { after } : {}) }), listViews(caller, {})] as const;
  const [{ items, next }, views] = await orNotFound(Promise.all(lists));
  const narrowed = narrowedBy(filters).length > 0;
  const face = narrowed ? "nothing" : "empty";
  return (
    <div className="flex flex-col gap-5">
      <header>
        <h1>{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </header>
      <ClientMessages areas={["portfolio.views", "portfolio.problems"]}>
        {items.length > 0 || narrowed ? <PortfolioFilterBar filters={filters} /> : null}
        {items.length > 0 || narrowed || views.length > 0 ? <SavedViews views={views} query={queryOf(filters)} /> : null}
      </ClientMessages>
      {items.length > 0 ? (
        <PortfolioTable
          lines={items}
          filters={filters}
          today={wallTime(new Date()).day}
          comparing={comparing ?? null}
          actions={items.some(({ organisation }) => organisation.followed)}
        />
      ) : (
        <Empty
          title={t(`${face}Title`)}
          action={
            <LinkButton href={narrowed ? "/portfolio" : "/organisations"}>
              {narrowed ? t("filters.clear") : t("emptyAction")}
            </LinkButton>
          }
        >
          {t(`${face}Body`)}
        </Empty>
      )}
      <PortfolioPages filters={filters} after={after ?? null} next={next} comparing={comparing ?? null} />
    </div>
  );
}
