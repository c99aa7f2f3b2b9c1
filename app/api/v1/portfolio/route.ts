import { listPortfolioRoute } from "@/lib/contract/portfolio";
import { handle } from "@/lib/server/handle";
import { listPortfolio } from "@/lib/server/portfolio/list-portfolio";

export const GET = handle(listPortfolioRoute, listPortfolio);
