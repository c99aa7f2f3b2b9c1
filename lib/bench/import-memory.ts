import { setTimeout as pause } from "node:timers/promises";
import { generateArgFile } from "./estate";
import type { Figure } from "./figure";
import { aVisitor, fetchPage, importOverHttp, portalUrl } from "./over-http";
import { peakDuring, residentMemory } from "./resident-memory";

/** A running portal on a PostgreSQL of its own. */
export const needs = "server";

const WARM_UP = 1_000;
const SIZES = [10_000, 1_000_000];
const ALLOWED = 150;
const QUIET_MS = 3_000;

function serverMemory(): number {
  const memory = residentMemory(Number(process.env.PORTAL_PID));
  if (memory === 0) throw new Error("the memory of the portal's processes cannot be read here (it needs Linux)");
  return memory;
}

/** What the processes of the portal grow by, at their peak, while an estate is sent, previewed, confirmed, applied and judged. */
async function growthOf(size: number): Promise<number> {
  const visitor = await aVisitor();
  await pause(QUIET_MS);
  const before = serverMemory();
  const peak = await peakDuring(serverMemory, () => importOverHttp(visitor, generateArgFile(size)));
  return (peak - before) / 1e6;
}

async function growth(): Promise<Figure[]> {
  const first = await aVisitor();
  await importOverHttp(first, generateArgFile(WARM_UP));
  await fetchPage(portalUrl() + first.project, first.cookie);
  const grown: number[] = [];
  for (const size of SIZES) grown.push(await growthOf(size));
  const worst = Math.round(Math.max(...grown));
  const each = SIZES.map((size, index) => `${Math.round(grown[index] ?? Number.NaN)} MB for ${size.toLocaleString("en")}`).join(
    ", ",
  );
  const reference = `resident memory of the web server and the worker, peak minus before, while resources come in over HTTP and are applied and judged: ${each}; before: a server that has read and applied ${WARM_UP.toLocaleString("en")}`;
  return [{ name: "import-memory.growth", value: worst, unit: "MB", goal: `<= ${ALLOWED}`, holds: worst <= ALLOWED, reference }];
}

export const benches: Record<string, () => Promise<Figure[]>> = { "import-memory.growth": growth };
