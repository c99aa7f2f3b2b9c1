import { listPortfolioRoute } from "@/lib/contract/portfolio";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { Invalid } from "../errors";
import { pageFrom } from "../inventory/cursor";
import { personalQuery } from "../use-case";
import { portfolioPlace } from "./store-order";
import { nextActions, pageOfPortfolio } from "./store-portfolio";
import { viewLine } from "./view-line";

/** The projects of the caller's organisations side by side; for a portfolio executive, of every one. Read from lines alone. */
export const listPortfolio = personalQuery({
  permission: "portfolio.read",
  input: listPortfolioRoute.query,

  async run(scope, { after, limit, ...filters }) {
    // What is noted is no part of what everything is overseen by, and that order has no index.
    const all = scope.platformRoles.includes("portfolio-executive");
    if (all && filters.sort === "action") throw new Invalid([{ field: "sort", message: "not among all organisations" }]);
    const today = wallTime(new Date()).day;
    const place = portfolioPlace(after, filters.sort);
    const rows = await pageOfPortfolio(scope, { filters, after: place, limit: limit + 1, today });
    const actions = await nextActions(
      scope,
      rows.filter(({ followed }) => followed).map(({ organisationId }) => organisationId),
    );
    return pageFrom(
      rows,
      limit,
      (row) => viewLine(row, actions, today),
      ({ key, id }) => [key, id],
    );
  },
});
