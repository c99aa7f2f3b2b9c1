import { beforeAll, describe, expect, it } from "vitest";
import { publishShipped } from "@/lib/server/catalogue/publish-shipped";
import { readEstate } from "@/lib/server/eligibility/read-estate";
import { listResources } from "@/lib/server/inventory/list-resources";
import { testDatabase } from "@/lib/server/test-database";
import { aDesk, type Desk, importAll, workOff } from "./desk";
import { enlarge } from "./enlarge";
import { generateArgFile } from "./estate";

const SIZE = 60;
const TIMES = 3;

/** Enlarges with a worker at hand, which the running portal otherwise is. */
async function enlarged(desk: Desk, times: number): Promise<void> {
  let done = false;
  const worker = async (): Promise<void> => {
    for (; !done; await new Promise((resolve) => setTimeout(resolve, 20))) await workOff();
  };
  const growing = enlarge(desk, times).finally(() => {
    done = true;
  });
  await Promise.all([growing, worker()]);
}

describe("enlarge", () => {
  testDatabase();
  let desk: Desk;
  let other: Desk;
  const estateOf = ({ caller, organisationId, projectId }: Desk) => readEstate(caller, { organisationId, projectId });

  beforeAll(async () => {
    await publishShipped();
    desk = await aDesk();
    other = await aDesk();
    await importAll(desk, generateArgFile(SIZE));
    await importAll(other, generateArgFile(SIZE));
  });

  it("multiplies resources and workloads, and has them judged anew", async () => {
    const before = await estateOf(desk);
    await enlarged(desk, TIMES);
    const after = await estateOf(desk);
    expect(before.resources).toBe(SIZE);
    expect(after.resources).toBe(SIZE * TIMES);
    expect(after.workloads).toBe(before.workloads * TIMES);
    const times = Object.entries(before.byWorkload).map(([verdict, count]) => [verdict, count * TIMES]);
    expect(after.byWorkload).toEqual(Object.fromEntries(times));
    expect(after.recomputing).toBe(false);
  });

  it("makes resources that the portal's own pages list", async () => {
    const { caller, organisationId, projectId } = desk;
    const { items } = await listResources(caller, { organisationId, projectId, limit: 100 });
    const copies = items.filter((item) => /-[12]$/.test(item.key) && item.workload !== null);
    expect(copies.length).toBeGreaterThan(0);
    expect(new Set(items.map((item) => item.key)).size).toBe(items.length);
  });

  it("leaves other projects as they were", async () => {
    expect((await estateOf(other)).resources).toBe(SIZE);
  });
});
