import { beforeAll, describe, expect, it } from "vitest";
import { listWorkloadsRoute } from "@/lib/contract/eligibility";
import { knownEdition } from "../catalogue/edition-cache";
import { inScope } from "../database";
import { decidesOn, decisionsOf } from "../decision/decisions-of";
import { encodeCursor } from "../inventory/cursor";
import { testDatabase } from "../test-database";
import { aTestEstate, door, machine, type TestEstate } from "../test-estate";
import { findWorkloads, placeIn } from "./find-workloads";

testDatabase();
let estate: TestEstate;
beforeAll(async () => {
  const many = Array.from({ length: 12 }, (_, n) => [`Charge ${String(n).padStart(2, "0")}`, [machine(`m-${n}`)]] as const);
  estate = await aTestEstate({ ...Object.fromEntries(many), Zone: [door("edge-1")] });
});

const Asked = listWorkloadsRoute.params.extend(listWorkloadsRoute.query.shape);
type Query = Parameters<typeof listWorkloadsRoute.query.parse>[0];

/** Names found and the place where the search was left, by a search that looks at `most` workloads a request. */
function find(query: Query & object, bounds: { atOnce: number; most: number }) {
  const wanted = { kind: "organisation", organisationId: estate.organisation.id, permission: "workload.read" } as const;
  return inScope(estate.reader, wanted, async (scope) => {
    const round = { projectId: estate.project.id, round: 1, editionId: "2026-11" };
    const decisions = decisionsOf(scope, round, await decidesOn(scope, await knownEdition(scope, "2026-11")));
    const asked = Asked.parse({ ...estate.path, ...query });
    const { rows, leftAt } = await findWorkloads(scope, round, asked, decisions, bounds);
    return {
      names: rows.map(({ row }) => row.name),
      after: leftAt && encodeCursor([placeIn(asked, leftAt), leftAt.sortKey, leftAt.id]),
    };
  });
}

describe("a search by what is decided", () => {
  it.each(["name", "verdict", "resources"] as const)(
    "goes on where it was left, missing none and repeating none, by %s",
    async (sort) => {
      const seen: string[] = [];
      let requests = 0;
      for (let after: string | null | undefined; after !== null; requests++) {
        const found = await find({ sort, level: "unknown", ...(after ? { after } : {}) }, { atOnce: 2, most: 4 });
        expect(found.names.length).toBeLessThanOrEqual(4);
        seen.push(...found.names);
        after = found.after;
      }
      expect(requests).toBe(4);
      expect(new Set(seen).size).toBe(13);
      expect(seen).toHaveLength(13);
    },
  );

  it("hands out an empty page rather than deciding a whole estate, and more than the page where it finds more", async () => {
    const nothing = await find({ sort: "name", outcome: "must-not" }, { atOnce: 2, most: 4 });
    expect(nothing).toMatchObject({ names: [], after: expect.any(String) });
    const full = await find({ sort: "name", level: "unknown", limit: 2 }, { atOnce: 3, most: 6 });
    expect(full).toMatchObject({ names: ["Charge 00", "Charge 01", "Charge 02"], after: null });
  });

  it("tells what rests on little apart, with any other filter", async () => {
    const weak = await find({ evidence: "weak" }, { atOnce: 500, most: 500 });
    expect(weak.names).toEqual(["Zone"]);
    expect((await find({ evidence: "weak", verdict: "eligible" }, { atOnce: 500, most: 500 })).names).toEqual([]);
    expect((await find({ evidence: "weak", blocking: "edge" }, { atOnce: 500, most: 500 })).names).toEqual(["Zone"]);
    expect((await find({ level: "unknown", search: "charge 1" }, { atOnce: 500, most: 500 })).names).toHaveLength(2);
  });

  it("walks the order by resources with any filter, and says where it was left", async () => {
    const query = { sort: "resources", verdict: "redesign" } as const;
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const found = await find({ ...query, ...(after ? { after } : {}) }, { atOnce: 2, most: 4 });
      seen.push(...found.names);
      after = found.after;
    }
    expect(seen).toEqual(["Zone"]);
    expect((await find({ ...query, blocking: "edge" }, { atOnce: 500, most: 500 })).names).toEqual(["Zone"]);
    expect((await find({ sort: "resources", search: "charge 1" }, { atOnce: 500, most: 500 })).names).toHaveLength(2);
  });
});
