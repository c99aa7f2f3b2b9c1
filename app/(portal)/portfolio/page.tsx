import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { VerdictBar } from "@/components/eligibility/verdict-bar";
import { VerdictLegend } from "@/components/eligibility/verdict-legend";
import { PortfolioTable } from "@/components/portfolio/portfolio-table";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { orNotFound } from "@/lib/server/page";
import { listPortfolio } from "@/lib/server/portfolio/list-portfolio";
import { currentCaller } from "@/lib/server/session";

interface Props {
  searchParams: Promise<{ direction?: string | string[]; after?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organisation.portfolio"))("title") };
}

export default async function PortfolioPage({ searchParams }: Props) {
  const asked = await searchParams;
  const direction = [asked.direction].flat()[0] === "descending" ? "descending" : "ascending";
  const [after] = [asked.after].flat();
  const t = await getTranslations("organisation.portfolio");
  const { items, next } = await orNotFound(listPortfolio(await currentCaller(), { direction, ...(after ? { after } : {}) }));
  const query = direction === "descending" ? "direction=descending&" : "";
  const back = <LinkButton href="/organisations">{t("emptyAction")}</LinkButton>;
  return (
    <div className="flex flex-col gap-5">
      <header>
        <h1>{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
      </header>
      {items.some(({ projects }) => projects.some(({ byWorkload }) => byWorkload !== null)) ? <VerdictLegend /> : null}
      {items.length > 0 ? (
        <PortfolioTable
          organisations={items}
          direction={direction}
          barOf={(counts, labelOf) => <VerdictBar counts={counts} labelOf={labelOf} legend={false} thin />}
        />
      ) : (
        <Empty title={t("emptyTitle")} action={back}>
          {t("emptyBody")}
        </Empty>
      )}
      <div className="flex flex-wrap gap-2">
        {after ? <LinkButton href={`/portfolio?${query}`}>{t("first")}</LinkButton> : null}
        {next ? <LinkButton href={`/portfolio?${query}after=${encodeURIComponent(next)}`}>{t("next")}</LinkButton> : null}
      </div>
    </div>
  );
}
