import type { Figure } from "./figure";
import { measurePortfolio } from "./portfolio-growth";

/** A running portal on a PostgreSQL of its own. */
export const needs = "server";

export const benches: Record<string, () => Promise<Figure[]>> = { "dashboard.portfolio": measurePortfolio };
