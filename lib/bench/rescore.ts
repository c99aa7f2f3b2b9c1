import { publishShipped } from "@/lib/server/catalogue/publish-shipped";
import { inScope } from "@/lib/server/database";
import { loadProject } from "@/lib/server/inventory/store-project";
import { enqueueJob } from "@/lib/server/jobs/store-job";
import { asSystem } from "@/prisma/seed/builders";
import { aDesk, type Desk, importAll, workOff } from "./desk";
import { type ArgRow, generateRows } from "./estate";
import { type Figure, figure } from "./figure";

/** Run on a PostgreSQL of its own. */
export const needs = "postgres";

const SIZE = 10_000;
const TIMES = 10;
const ROUNDS = 7;

/** The same estate `times` over: more resources, not one more shape or workload. */
async function* repeated(times: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let separator = "[";
  for (let copy = 0; copy < times; copy++) {
    for (const row of generateRows(SIZE)) {
      yield encoder.encode(separator + JSON.stringify(copyOf(row, copy)));
      separator = ",";
    }
  }
  yield encoder.encode("]");
}

function copyOf(row: ArgRow, copy: number): ArgRow {
  return copy === 0 ? row : { ...row, id: `${row.id}-${copy}`, name: `${row.name}-${copy}` };
}

async function rescored(desk: Desk): Promise<number> {
  const { organisationId, projectId } = desk;
  const { editionId } = await asSystem(organisationId, (scope) => loadProject(scope, projectId));
  await asSystem(organisationId, (scope) => enqueueJob(scope, { kind: "score", projectId, subject: `edition:${editionId}` }));
  const start = performance.now();
  await workOff();
  return performance.now() - start;
}

async function growth(): Promise<Figure[]> {
  await publishShipped();
  const small = await aDesk();
  const large = await aDesk();
  await importAll(small, repeated(1));
  await importAll(large, repeated(TIMES));
  await inScope(small.caller, { kind: "platform" }, (scope) => scope.tx.$executeRaw`SELECT refresh_statistics(true)`);
  const times: [number, number][] = [];
  for (let round = 0; round < ROUNDS; round++) times.push([await rescored(small), await rescored(large)]);
  const best = (index: 0 | 1): number => Math.min(...times.slice(1).map((pair) => pair[index]));
  const what = `re-scoring ${(SIZE * TIMES).toLocaleString("en")} resources (${best(1).toFixed(0)} ms) against ${SIZE.toLocaleString("en")} of the same shapes and workloads (${best(0).toFixed(0)} ms); best of ${ROUNDS - 1}`;
  return [figure("rescore.growth", best(1) / best(0), { atMost: 1.2 }, what)];
}

export const benches: Record<string, () => Promise<Figure[]>> = { "rescore.growth": growth };
