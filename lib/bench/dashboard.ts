import { setTimeout as pause } from "node:timers/promises";
import { readDashboard } from "@/lib/server/dashboard/read-dashboard";
import { withBareApp } from "./bare/serve-bare";
import { enlarge } from "./enlarge";
import { generateArgFile } from "./estate";
import { type Figure, figure } from "./figure";
import { aVisitor, fetchPage, importOverHttp, portalUrl, type Visitor } from "./over-http";
import { mediansOf } from "./page";

/** A running portal on a PostgreSQL of its own. */
export const needs = "server";

const SMALL = 10_000;
/** The large estate is the small one, multiplied in the database. */
const TIMES = 100;
/** The worker renews every twenty seconds, and trusts nothing of the last ten. */
const PATIENCE_MS = 300_000;

export interface Measured {
  readonly ask: () => Promise<number>;
  /** Milliseconds of the reading that had to compute it. */
  readonly computed: number;
}

export async function dashboardOf(times: number): Promise<Measured> {
  const visitor = await aVisitor();
  await importOverHttp(visitor, generateArgFile(SMALL));
  if (times > 1) await enlarge(visitor.desk, times);
  const computed = await untilStored(visitor);
  return { ask: () => fetchPage(`${portalUrl()}${visitor.project}/dashboard`, visitor.cookie), computed };
}

/** Waits until the worker has stored the dashboard, and tells how long computing it took meanwhile. */
async function untilStored({ desk: { caller, organisationId, projectId } }: Visitor): Promise<number> {
  let computed = 0;
  for (const since = performance.now(); performance.now() - since < PATIENCE_MS; await pause(1_000)) {
    const start = performance.now();
    const { stored } = await readDashboard(caller, { organisationId, projectId });
    if (stored) return computed;
    computed = performance.now() - start;
  }
  throw new Error("the worker did not store the dashboard");
}

const ms = (time: number): string => `${time.toFixed(1)} ms`;
const HOW = "medians of 150 requests in turn, to the last byte";

async function page(): Promise<Figure[]> {
  const small = await dashboardOf(1);
  const large = await dashboardOf(TIMES);
  const [bareTime = 0, smallTime = 0, largeTime = 0] = await withBareApp(({ url }) =>
    mediansOf([() => fetchPage(url), small.ask, large.ask]),
  );
  return [
    figure(
      "dashboard.page",
      Math.max(smallTime, largeTime) / bareTime,
      { atMost: 3 },
      `the dashboard, signed in, stored by the worker (${ms(largeTime)} at ${resources(TIMES)} resources, ${ms(smallTime)} at ${resources(1)}; the slower counts) against a bare page with one query on the same database (${ms(bareTime)}); ${HOW}`,
    ),
    growth("dashboard.page-growth", TIMES, { small, large, smallTime, largeTime }),
  ];
}

const resources = (times: number): string => (SMALL * times).toLocaleString("en");

export interface Grown {
  readonly small: Measured;
  readonly large: Measured;
  readonly smallTime: number;
  readonly largeTime: number;
}

export function growth(name: string, times: number, { small, large, smallTime, largeTime }: Grown): Figure {
  return figure(
    name,
    largeTime / smallTime,
    { atMost: 1.2 },
    `the dashboard at ${resources(times)} resources (multiplied by SQL with their workloads, judged by the worker; ${ms(largeTime)}) against ${resources(1)} imported ones (${ms(smallTime)}); while something has just happened it is computed: ${ms(large.computed)} and ${ms(small.computed)}; ${HOW}`,
  );
}

export const benches: Record<string, () => Promise<Figure[]>> = { "dashboard.page": page };
