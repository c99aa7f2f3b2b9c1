import { downloadPortfolioRoute } from "@/lib/contract/table";
import { handle } from "@/lib/server/handle";
import { downloadPortfolio } from "@/lib/server/table/download-portfolio";

export const GET = handle(downloadPortfolioRoute, downloadPortfolio);
