import { listPortfolioRoute } from "@/lib/contract/portfolio";
import { personalQuery } from "../use-case";
import { loadPage } from "./load-page";

/** The projects of the caller's organisations side by side; for a portfolio executive, of every one. Read from lines alone. */
export const listPortfolio = personalQuery({
  permission: "portfolio.read",
  input: listPortfolioRoute.query,
  run: (scope, { after, limit, ...filters }) => loadPage(scope, { filters, after, limit }),
});
