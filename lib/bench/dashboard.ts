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
const PATIENCE_MS = 120_000;

interface Measured {
  readonly ask: () => Promise<number>;
  /** Milliseconds of the reading that had to compute it. */
  readonly computed: number;
}

async function dashboardOf(times: number): Promise<Measured> {
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

async function page(): Promise<Figure[]> {
  const small = await dashboardOf(1);
  const large = await dashboardOf(TIMES);
  const [bareTime = 0, smallTime = 0, largeTime = 0] = await withBareApp(({ url }) =>
    mediansOf([() => fetchPage(url), small.ask, large.ask]),
  );
  const count = (SMALL * TIMES).toLocaleString("en");
  const ms = (time: number): string => `${time.toFixed(1)} ms`;
  const how = "medians of 150 requests in turn, to the last byte";
  return [
    figure(
      "dashboard.page",
      Math.max(smallTime, largeTime) / bareTime,
      { atMost: 3 },
      `the dashboard, signed in, stored by the worker (${ms(largeTime)} at ${count} resources, ${ms(smallTime)} at ${SMALL.toLocaleString("en")}; the slower counts) against a bare page with one query on the same database (${ms(bareTime)}); ${how}`,
    ),
    figure(
      "dashboard.page-growth",
      largeTime / smallTime,
      { atMost: 1.2 },
      `the dashboard at ${count} resources (multiplied by SQL with their workloads, judged by the worker) against ${SMALL.toLocaleString("en")} imported ones; while something has just happened it is computed: ${ms(large.computed)} and ${ms(small.computed)}; ${how}`,
    ),
  ];
}

export const benches: Record<string, () => Promise<Figure[]>> = { "dashboard.page": page };
