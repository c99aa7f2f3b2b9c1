import { useTranslations } from "next-intl";
import type { PortfolioLine } from "@/lib/contract/portfolio";
import { PORTFOLIO_SORTS, type PortfolioFilters, type PortfolioSort, queryOf } from "@/lib/domain/portfolio/filter";
import { LineTable, type ShownColumn } from "./line-table";
import { useLineWords, useShownLines } from "./use-line-words";

interface PortfolioTableProps {
  lines: readonly PortfolioLine[];
  filters: PortfolioFilters;
  /** The day in Paris. */
  today: string;
  /** The line that another one is to be put beside. */
  comparing: string | null;
  /** Whether anything of what is noted may be shown to the caller. */
  actions: boolean;
  /** Every organisation is shown: in no order of what is noted. */
  oversees: boolean;
}

/** Projects side by side, a line each; every order and filter lives in the address. */
export function PortfolioTable({ lines, filters, today, comparing, actions, oversees }: PortfolioTableProps) {
  const t = useTranslations("portfolio");
  const { sort, direction } = filters;
  const columns = PORTFOLIO_SORTS.filter((key) => key !== "action" || actions).map(
    (key): ShownColumn => ({
      key,
      header: t(`columns.${key}`),
      href: key === "action" && oversees ? null : hrefOf(filters, key),
    }),
  );
  return (
    <LineTable
      caption={t("caption")}
      columns={columns}
      sort={sort}
      direction={direction}
      text={JSON.stringify(useShownLines(lines, today))}
      words={useLineWords()}
      comparing={comparing}
      compareBase={comparing ? `/portfolio/compare?a=${encodeURIComponent(comparing)}&b=` : compareBase(filters)}
    />
  );
}

function hrefOf(filters: PortfolioFilters, sort: PortfolioSort): string {
  const back = filters.sort === sort && filters.direction === "ascending";
  const query = queryOf({ ...filters, sort, direction: back ? "descending" : "ascending" });
  return query ? `/portfolio?${query}` : "/portfolio";
}

/** The address of the list, which the first choice completes. */
function compareBase(filters: PortfolioFilters): string {
  const query = queryOf(filters);
  return `/portfolio?${query ? `${query}&` : ""}compare=`;
}
