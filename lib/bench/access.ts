import { beforeScope } from "@/lib/server/database";
import { type BareApp, withBareApp } from "./bare/serve-bare";
import { countRoundTrips } from "./count-round-trips";
import { type Figure, figure } from "./figure";
import { aVisitor, fetchPage, type Visitor } from "./over-http";
import { mediansOf } from "./page";

/** A PostgreSQL of its own; the bare app serves both routes. */
export const needs = "postgres";

const ROUNDS = 1_000;
const WARM_UP = 200;
const COUNTED = 200;

async function workloadsFor({ desk: { organisationId, projectId } }: Visitor): Promise<void> {
  await beforeScope(
    (tx) => tx.$executeRaw`
      INSERT INTO workload (organisation_id, project_id, grouping, key, name)
      SELECT ${organisationId}::uuid, ${projectId}::uuid, 'resource-group', 'group:' || n, 'Application ' || n FROM generate_series(1, 500) n`,
  );
}

/** Both routes of the bare app, as somebody who may. */
function routesOf({ url }: BareApp, { desk, cookie }: Visitor) {
  const path = `${desk.organisationId}/${desk.projectId}`;
  return {
    guarded: () => fetchPage(`${url}/guarded/${path}`, cookie),
    unguarded: () => fetchPage(`${url}/unguarded/${path}`, cookie),
  };
}

async function cost(visitor: Visitor): Promise<Figure> {
  const [guarded = 0, unguarded = 0] = await withBareApp((app) => {
    const routes = routesOf(app, visitor);
    return mediansOf([routes.guarded, routes.unguarded], ROUNDS, WARM_UP);
  });
  const ms = (time: number): string => `${time.toFixed(2)} ms`;
  return figure(
    "access.cost",
    guarded / unguarded,
    { atMost: 2.5 },
    `a guarded read of 50 workloads over HTTP (${ms(guarded)}) against the same route, parsing, client and query without session, access, role and policies (${ms(unguarded)}); medians of ${ROUNDS} requests in turn, to the last byte`,
  );
}

async function roundTrips(visitor: Visitor): Promise<Figure> {
  const database = process.env.DATABASE_URL ?? "";
  const counter = await countRoundTrips(database);
  process.env.DATABASE_URL = counter.url;
  try {
    const [guarded, unguarded] = await withBareApp(async (app) => {
      const routes = routesOf(app, visitor);
      return [await tripsOf(routes.guarded, counter.count), await tripsOf(routes.unguarded, counter.count)] as const;
    });
    return figure(
      "access.round-trips",
      guarded - unguarded,
      { atMost: 4 },
      `round trips to PostgreSQL of the guarded read (${guarded.toFixed(2)}) less those of the unguarded one (${unguarded.toFixed(2)}), counted in the stream between them; means of ${COUNTED} requests`,
    );
  } finally {
    process.env.DATABASE_URL = database;
    counter.close();
  }
}

async function tripsOf(ask: () => Promise<number>, count: () => number): Promise<number> {
  for (let n = 0; n < 20; n++) await ask();
  const before = count();
  for (let n = 0; n < COUNTED; n++) await ask();
  return (count() - before) / COUNTED;
}

async function access(): Promise<Figure[]> {
  const visitor = await aVisitor();
  await workloadsFor(visitor);
  return [await cost(visitor), await roundTrips(visitor)];
}

export const benches: Record<string, () => Promise<Figure[]>> = { access };
