import { PortfolioQuery } from "@/lib/contract/portfolio";
import { personalQuery } from "../use-case";
import { loadCounts } from "./load-counts";
import { loadPage } from "./load-page";
import { ownViews } from "./store-view";

/** All that the portfolio's page shows, in one transaction: its lines, the caller's views of it, and how many projects stand where. */
export const readPortfolio = personalQuery({
  permission: "portfolio.read",
  input: PortfolioQuery,

  async run(scope, { after, limit, ...filters }) {
    const page = await loadPage(scope, { filters, after, limit });
    return { ...page, views: await ownViews(scope), counts: await loadCounts(scope) };
  },
});
