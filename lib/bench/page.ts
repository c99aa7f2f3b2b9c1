import { withBareApp } from "./bare/serve-bare";
import { enlarge } from "./enlarge";
import { generateArgFile } from "./estate";
import { type Figure, figure } from "./figure";
import { aVisitor, fetchPage, importOverHttp, portalUrl, type Visitor } from "./over-http";

/** A running portal on a PostgreSQL of its own. */
export const needs = "server";

const SMALL = 1_000;
/** The large estate is imported this large, then multiplied in the database. */
const IMPORTED = 10_000;
const TIMES = 100;
const WARM_UP = 40;
const ROUNDS = 150;

type Page = () => Promise<number>;

/** Milliseconds of each page, asked one after the other in turn, so that a noisy moment strikes all alike. Medians. */
export async function mediansOf(pages: readonly Page[], rounds = ROUNDS, warmUp = WARM_UP): Promise<number[]> {
  const times = pages.map((): number[] => []);
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [index, page] of pages.entries()) {
      const time = await page();
      if (round >= warmUp) times[index]?.push(time);
    }
  }
  return times.map(median);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

async function overviewOf(size: number, times: number): Promise<Page> {
  const visitor: Visitor = await aVisitor();
  await importOverHttp(visitor, generateArgFile(size));
  if (times > 1) await enlarge(visitor.desk, times);
  return () => fetchPage(portalUrl() + visitor.project, visitor.cookie);
}

async function overview(): Promise<Figure[]> {
  const small = await overviewOf(SMALL, 1);
  const large = await overviewOf(IMPORTED, TIMES);
  const [bareTime = 0, smallTime = 0, largeTime = 0] = await withBareApp(({ url }) =>
    mediansOf([() => fetchPage(url), small, large]),
  );
  const count = (IMPORTED * TIMES).toLocaleString("en");
  const ms = (time: number): string => `${time.toFixed(1)} ms`;
  const how = `medians of ${ROUNDS} requests in turn, to the last byte`;
  return [
    figure(
      "page.overview",
      Math.max(smallTime, largeTime) / bareTime,
      { atMost: 3 },
      `the estate overview, signed in (${ms(largeTime)} at ${count} resources, ${ms(smallTime)} at ${SMALL.toLocaleString("en")}; the slower counts) against a bare page with one query on the same database (${ms(bareTime)}); ${how}`,
    ),
    figure(
      "page.overview-growth",
      largeTime / smallTime,
      { atMost: 1.25 },
      `the estate overview at ${count} resources (${IMPORTED.toLocaleString("en")} imported, then multiplied by SQL with their workloads, and judged by the worker) against ${SMALL.toLocaleString("en")} imported ones; ${how}`,
    ),
  ];
}

export const benches: Record<string, () => Promise<Figure[]>> = { page: overview };
