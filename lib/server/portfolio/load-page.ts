import type { PortfolioLine } from "@/lib/contract/portfolio";
import type { PortfolioFilters } from "@/lib/domain/portfolio/filter";
import { wallDay } from "@/lib/domain/training/meeting-time";
import type { PortfolioScope } from "../database";
import { Invalid } from "../errors";
import { pageFrom } from "../inventory/cursor";
import { portfolioPlace } from "./store-order";
import { nextActions, pageOfPortfolio } from "./store-portfolio";
import { viewLine } from "./view-line";

interface Asked {
  readonly filters: PortfolioFilters;
  readonly after: string | undefined;
  readonly limit: number;
}

/** Whether every organisation is in the caller's portfolio. */
export function overseesAll({ platformRoles }: PortfolioScope): boolean {
  return platformRoles.includes("portfolio-executive");
}

/** One page of the caller's lines in the order asked for. */
export async function loadPage(
  scope: PortfolioScope,
  { filters, after, limit }: Asked,
): Promise<{ items: PortfolioLine[]; next: string | null }> {
  // What is noted is no part of what everything is overseen by, and that order has no index.
  if (overseesAll(scope) && filters.sort === "action")
    throw new Invalid([{ field: "sort", message: "not among all organisations" }]);
  const today = wallDay(new Date());
  const place = portfolioPlace(after, filters.sort);
  const rows = await pageOfPortfolio(scope, { filters, after: place, limit: limit + 1, today });
  const followed = rows.filter((row) => row.followed);
  const actions = await nextActions(
    scope,
    followed.map(({ organisationId }) => organisationId),
  );
  return pageFrom(
    rows,
    limit,
    (row) => viewLine(row, actions, today),
    ({ key, id }) => [key, id],
  );
}
