import { PortfolioQuery } from "@/lib/contract/portfolio";
import type { PortfolioFilters } from "@/lib/domain/portfolio/filter";
import { personalQuery } from "../use-case";
import { loadCounts } from "./load-counts";
import { loadPage, overseesAll } from "./load-page";
import { ownViews } from "./store-view";

/**
 * All that the portfolio's page shows, in one transaction: its lines, the caller's views of it, and how many projects stand where.
 * An address in an order that is not offered among all organisations still opens: `filters` says what it was read as.
 */
export const readPortfolio = personalQuery({
  permission: "portfolio.read",
  input: PortfolioQuery,

  async run(scope, { after, limit, ...asked }) {
    const oversees = overseesAll(scope);
    const filters: PortfolioFilters = oversees && asked.sort === "action" ? { ...asked, sort: "organisation" } : asked;
    const page = await loadPage(scope, { filters, after, limit });
    return { ...page, filters, oversees, views: await ownViews(scope), counts: await loadCounts(scope) };
  },
});
