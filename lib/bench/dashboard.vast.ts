import { dashboardOf, growth } from "./dashboard";
import type { Figure } from "./figure";
import { mediansOf } from "./page";

/** A running portal on a PostgreSQL of its own. */
export const needs = "server";
/** Takes a quarter of an hour and 20 GB of disk, nearly all of it to make the estate and have it judged. */
export const rare = true;

const TIMES = 1_000;

async function vast(): Promise<Figure[]> {
  const small = await dashboardOf(1);
  const large = await dashboardOf(TIMES);
  const [smallTime = 0, largeTime = 0] = await mediansOf([small.ask, large.ask]);
  return [growth("dashboard.vast-growth", TIMES, { small, large, smallTime, largeTime })];
}

export const benches: Record<string, () => Promise<Figure[]>> = { "dashboard.vast": vast };
