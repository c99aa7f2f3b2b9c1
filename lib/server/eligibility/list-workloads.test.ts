import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { listWorkloadsRoute, WorkloadRow } from "@/lib/contract/eligibility";
import type { ResourceOverride } from "@/prisma/seed/builders";
import { answersToOthers, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, door, lock, machine, type TestEstate, thing } from "../test-estate";
import { listWorkloads } from "./list-workloads";

testDatabase();
let estate: TestEstate;
const KINDS: readonly ((name: string) => ResourceOverride)[] = [
  (name) => machine(name),
  (name) => machine(name, "big"),
  door,
  thing,
  lock,
];

beforeAll(async () => {
  const workloads: Record<string, ResourceOverride[]> = {};
  for (let n = 0; n < 23; n++) {
    const name = `${["Paie", "état", "CRM", "Paie"][n % 4]} ${n}`;
    const kind = KINDS[n % KINDS.length] ?? door;
    workloads[name] = Array.from({ length: 1 + (n % 3) }, (_, i) => kind(`${name}-${i}`));
  }
  estate = await aTestEstate(workloads);
});

type Query = Partial<z.input<typeof listWorkloadsRoute.query>>;
const read = (given: Query = {}) => listWorkloads(estate.reader, { ...estate.path, ...given });
async function all(given: Query): Promise<WorkloadRow[]> {
  const rows: WorkloadRow[] = [];
  for (let after: string | undefined, pages = 0; pages < 50; pages++) {
    const page = await read({ ...given, limit: 4, ...(after ? { after } : {}) });
    rows.push(...page.items);
    if (page.next === null) return rows;
    after = page.next;
  }
  throw new Error("the pages never end");
}
const names = (rows: readonly WorkloadRow[]) => rows.map((row) => row.name);

describe("listWorkloads", () => {
  it("gives any member rows as the contract says, and refuses everybody else", async () => {
    const page = await read({ limit: 3 });
    expect(listWorkloadsRoute.response.parse(page)).toEqual(page);
    expect(page.items).toHaveLength(3);
    expect(await answersToOthers(listWorkloads, estate.path, estate)).toEqual(REFUSALS);
  });

  it("shows every workload once over its pages, in every order and under every filter", async () => {
    const everything = names((await read({ limit: 200 })).items).sort();
    expect(everything).toHaveLength(23);
    for (const sort of ["name", "resources", "verdict"] as const) {
      const rows = await all({ sort });
      expect(names(rows).sort(), sort).toEqual(everything);
      expect(names(rows), sort).toEqual(names((await read({ sort, limit: 200 })).items));
    }
    for (const sort of ["name", "verdict"] as const) {
      const parts = await Promise.all(
        (["eligible", "conditional", "redesign", "unknown", "configuration"] as const).map((verdict) => all({ sort, verdict })),
      );
      expect(names(parts.flat()).sort(), `${sort} by verdict`).toEqual(everything);
      const held = await Promise.all(["compute", "edge", "lab"].map((blocking) => all({ sort, blocking })));
      expect(names(held.flat()).sort(), `${sort} by blocking`).toEqual(
        names([...(parts[1] ?? []), ...(parts[2] ?? []), ...(parts[3] ?? [])]).sort(),
      );
    }
  });

  it("sorts: worst first, by name without accents, most resources first", async () => {
    const verdicts = (await all({ sort: "verdict" })).map((row) => row.verdict);
    expect([...new Set(verdicts)]).toEqual(["unknown", "redesign", "conditional", "eligible", "configuration"]);
    const sorted = names(await all({ sort: "name" }));
    expect(sorted[0]).toMatch(/^CRM/);
    expect(sorted.findIndex((name) => name.startsWith("état"))).toBeLessThan(sorted.findIndex((name) => name.startsWith("Paie")));
    const sizes = (await all({ sort: "resources" })).map((row) => row.resources);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it("finds by the beginning of the name, whatever its accents and case, with any filter of its own", async () => {
    for (const sort of ["name", "verdict"] as const) {
      const found = names(await all({ sort, search: "ÉTAT" }));
      expect(found.length).toBe(6);
      expect(found.every((name) => name.startsWith("état"))).toBe(true);
    }
    const both = await all({ search: "paie", verdict: "eligible" });
    expect(both.length).toBeGreaterThan(0);
    expect(both.every((row) => row.name.startsWith("Paie") && row.verdict === "eligible")).toBe(true);
    expect((await read({ search: "aie" })).items).toEqual([]);
    expect((await read({ search: "%" })).items).toEqual([]);
  });

  it("names what holds a workload back", async () => {
    const [row] = (await read({ verdict: "redesign" })).items;
    expect(WorkloadRow.parse(row)).toMatchObject({
      blocking: { service: { id: "edge" }, ruleId: "service-status" },
      evidence: "weak",
    });
    const [fine] = (await read({ verdict: "eligible" })).items;
    expect(fine?.blocking).toBeNull();
  });

  it("orders what a filter lets through by number of resources", async () => {
    const eligible = await all({ sort: "resources", verdict: "eligible" });
    const others = await all({ verdict: "eligible" });
    expect(eligible.map(({ id }) => id).sort()).toEqual(others.map(({ id }) => id).sort());
    const counts = eligible.map(({ resources }) => resources);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect((await all({ sort: "resources", search: "paie" })).every(({ name }) => name.startsWith("Paie"))).toBe(true);
    expect((await read({ sort: "resources", blocking: "edge" })).items.map(({ verdict }) => verdict)).toContain("redesign");
  });

  it("refuses a cursor of another list", async () => {
    const forged = Buffer.from(JSON.stringify([0, "a", "not-an-id"])).toString("base64url");
    for (const after of ["bm90IG91cnM", forged]) await expect(read({ after })).rejects.toMatchObject({ status: 400 });
  });
});
