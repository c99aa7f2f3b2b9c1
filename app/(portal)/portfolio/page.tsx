import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PortfolioFilterBar } from "@/components/portfolio/portfolio-filters";
import { ComparingNotice, PortfolioPages } from "@/components/portfolio/portfolio-pages";
import { PortfolioPictures } from "@/components/portfolio/portfolio-pictures";
import { PortfolioTable } from "@/components/portfolio/portfolio-table";
import { SavedViews } from "@/components/portfolio/saved-views";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { narrowedBy, queryOf, readFilters } from "@/lib/domain/portfolio/filter";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { myOrganisations } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { countPortfolio } from "@/lib/server/portfolio/count-portfolio";
import { listPortfolio } from "@/lib/server/portfolio/list-portfolio";
import { listViews } from "@/lib/server/portfolio/list-views";
import { currentCaller } from "@/lib/server/session";

const LINES = 25;

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolio"))("title") };
}

export default async function PortfolioPage({ searchParams }: Props) {
  const asked = await searchParams;
  const { platformRoles } = await myOrganisations();
  const oversees = platformRoles.includes("portfolio-executive");
  const read = readFilters(asked);
  const filters = oversees && read.sort === "action" ? { ...read, sort: "organisation" as const } : read;
  const [after, comparing] = [asked.after, asked.compare].map((given) => [given].flat()[0] ?? null);
  const [caller, t] = await Promise.all([currentCaller(), getTranslations("portfolio")]);
  const list = listPortfolio(caller, { ...filters, limit: LINES, ...(after ? { after } : {}) });
  const asks = [list, listViews(caller, {}), countPortfolio(caller, {})] as const;
  const [{ items, next }, views, counts] = await orNotFound(Promise.all(asks));
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
      {comparing ? <ComparingNotice filters={filters} after={after ?? null} /> : null}
      {items.length > 0 ? (
        <PortfolioTable
          lines={items}
          filters={filters}
          today={wallTime(new Date()).day}
          comparing={comparing ?? null}
          actions={items.some(({ organisation }) => organisation.followed)}
          oversees={oversees}
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
      {items.length > 0 || narrowed ? <PortfolioPictures counts={counts} filters={filters} /> : null}
    </div>
  );
}
