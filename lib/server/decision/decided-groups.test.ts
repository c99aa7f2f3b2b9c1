import { beforeAll, describe, expect, it } from "vitest";
import { byCell, byOutcome } from "@/lib/domain/dashboard/foremost";
import { asSystem } from "@/prisma/seed/builders";
import type { OrganisationScope } from "../database";
import { blockingKey, blockingReasons, freedAlone } from "../eligibility/blocking";
import type { Round } from "../eligibility/store-results";
import { loadProject } from "../inventory/store-project";
import { testDatabase } from "../test-database";
import { aTestEstate, door, lock, machine, type TestEstate, thing } from "../test-estate";
import { decidedGroups, idAt, withMembers } from "./decided-groups";
import { decisionColumns, decisionGroups, membersOf } from "./store-decision-groups";

testDatabase();
const DAY = "2026-11-22";
let estate: TestEstate;
beforeAll(async () => {
  estate = await aTestEstate({
    Bureau: [machine("vm-1")],
    Annuaire: [machine("vm-2")],
    Courrier: [machine("vm-3")],
    Portail: [door("door-1")],
    Accueil: [door("door-2"), machine("vm-4")],
    Laboratoire: [thing("thing-1"), door("door-3")],
    Cles: [lock("lock-1")],
  });
  const later = { id: estate.workloads.Courrier?.id ?? "" };
  await asSystem(estate.organisation.id, ({ tx }) =>
    tx.workload.update({ where: later, data: { goLiveOn: new Date("2027-03-01") } }),
  );
});

async function inRound<T>(work: (scope: OrganisationScope, round: Round) => Promise<T>): Promise<T> {
  return asSystem(estate.organisation.id, async (scope) => {
    const { id: projectId, round, editionId } = await loadProject(scope, estate.project.id);
    if (editionId === null) throw new Error("nothing judged");
    return work(scope, { projectId, round, editionId });
  });
}

describe("groups of workloads that a decision cannot tell apart", () => {
  it("hold every workload once, under its own columns, the first by name first", async () => {
    await inRound(async (scope, round) => {
      const groups = await decisionGroups(scope, round);
      const members = await membersOf(scope, round, groups, 100);
      expect(members.map((ids) => ids.length)).toEqual(groups.map(({ workloads }) => workloads));
      expect(members.map(([id]) => id)).toEqual(groups.map(({ first }) => idAt(first)));
      expect(new Set(members.flat())).toEqual(new Set(Object.values(estate.workloads).map(({ id }) => id)));
      const rows = await decisionColumns(scope, round, members.flat());
      for (const { id, ...columns } of rows) expect(groups[members.findIndex((ids) => ids.includes(id))]).toMatchObject(columns);
      expect(groups.some(({ workloads }) => workloads === 2)).toBe(true);
      expect(groups.filter(({ goLiveOn }) => goLiveOn === "2027-03-01").map(({ workloads }) => workloads)).toEqual([1]);
    });
  });

  it("carry of the blockers what the verdict in full says of them", async () => {
    await inRound(async (scope, round) => {
      const results = await scope.tx.workloadResult.findMany({ where: { ...round } });
      expect(results).toHaveLength(7);
      for (const { document, ...row } of results) {
        const verdict = JSON.parse(document);
        expect(row.blockingReasons).toEqual(blockingReasons(verdict.blocking));
        expect(row.freedAlone).toBe(freedAlone(verdict));
        expect(row.blockingService).toBe(blockingKey(verdict.blocking[0]));
      }
    });
  });

  it("are told with the ids of their first workloads, as many as one asks for", async () => {
    await inRound(async (scope, round) => {
      const groups = await decidedGroups(scope, round, DAY);
      expect(groups.map(({ first }) => first)).toEqual(groups.map(({ first }) => first).sort());
      for (const { workloads, some, first } of await withMembers(scope, round, groups, byCell)) {
        expect(some).toHaveLength(workloads);
        expect(some[0]).toBe(idAt(first));
      }
      const one = { ...byOutcome, of: () => "any", names: 1 };
      const told = (await withMembers(scope, round, groups, one)).filter(({ some }) => some.length > 0);
      expect(told.map(({ first }) => first)).toEqual(groups.slice(0, 1).map(({ first }) => first));
      const pair = groups.filter(({ workloads }) => workloads > 1);
      expect((await membersOf(scope, round, pair, 1)).map((ids) => ids.length)).toEqual(pair.map(() => 1));
    });
  });
});
