import { beforeAll, describe, expect, it } from "vitest";
import { anOrganisation, aProject, aPublishedEdition, asSystem, aWorkload, someResources } from "@/prisma/seed/builders";
import { testDatabase } from "../test-database";
import { aTestEdition, aTestEstate, door, lock, machine, scoreAll, type TestEstate, thing, watcher } from "../test-estate";
import { computeResults, computeWorkloadShapes, WORKLOADS_PER_STEP } from "./compute-results";

const database = testDatabase();
let estate: TestEstate;

beforeAll(async () => {
  estate = await aTestEstate({
    CRM: [machine("vm-1"), machine("vm-2"), machine("vm-3", "big"), lock("lock-1")],
    Élan: [machine("vm-4"), door("door-1"), watcher("watch-1")],
    Lab: [thing("thing-1")],
    Paie: [machine("vm-5"), machine("vm-6")],
    Locks: [lock("lock-2")],
  });
});

function results() {
  return asSystem(estate.organisation.id, ({ tx }) =>
    tx.workloadResult.findMany({ where: { projectId: estate.project.id }, orderBy: { sortKey: "asc" } }),
  );
}
function summary() {
  return asSystem(estate.organisation.id, async ({ tx }) => {
    const row = await tx.estateSummary.findFirstOrThrow({ where: { projectId: estate.project.id, round: 1 } });
    return JSON.parse(row.document) as unknown;
  });
}

describe("computeResults", () => {
  it("judges each workload by its weakest needed resource, worst first in the order of severities", async () => {
    const rows = (await results()).map((row) => [
      row.sortKey,
      row.verdict,
      row.severity,
      row.resources,
      row.blockingService,
      row.blockingRule,
    ]);
    expect(rows).toEqual([
      ["crm", "conditional", 4, 4, "compute", "big-size"],
      ["elan", "redesign", 2, 3, "edge", "service-status"],
      ["lab", "unknown", 1, 1, "lab", "service-status"],
      ["locks", "configuration", 6, 1, null, null],
      ["paie", "eligible", 5, 2, null, null],
    ]);
  });

  it("stores each shape's verdict once, for the edition and the engine that gave it", async () => {
    const rows = await database.acting({ role: "portal_platform" }, (run) =>
      run("SELECT verdict, role, document FROM shape_verdict"),
    );
    expect(rows.rows.map((row) => `${row.role} ${row.verdict}`).sort()).toEqual([
      "accessory unknown",
      "configuration configuration",
      "hosted conditional",
      "hosted eligible",
      "hosted redesign",
      "hosted unknown",
    ]);
  });

  it("says the same when repeated", async () => {
    const before = [await results(), await summary()];
    await scoreAll(estate.project);
    expect([await results(), await summary()]).toEqual(before);
  });

  it("counts only what the import shows", async () => {
    const organisation = await anOrganisation();
    const project = await aProject(organisation.id, { currentImport: 2 });
    const { id } = await aWorkload(project);
    await someResources(project, [
      { workloadId: id, name: "always" },
      { workloadId: id, name: "removed", toImport: 2, ended: "removed" },
      { workloadId: id, name: "later", fromImport: 3 },
      { workloadId: id, name: "until-3", toImport: 3, ended: "removed" },
    ]);
    const counted = (currentImport: number) =>
      asSystem(organisation.id, async (scope) => {
        await computeWorkloadShapes(scope, { projectId: project.id, currentImport, round: 1, workloadIds: [id] });
        return (await scope.tx.workloadShape.findMany({ where: { projectId: project.id } })).map((row) => row.resources);
      });
    expect(await counted(2)).toEqual([2]);
    expect(await counted(1)).toEqual([3]);
    expect(await counted(3)).toEqual([2]);
  });

  it("takes away the result of a workload that has become empty", async () => {
    const organisation = await anOrganisation();
    await aPublishedEdition(aTestEdition());
    const project = await aProject(organisation.id, { currentImport: 1, round: 1, editionId: "2026-11" });
    const { id } = await aWorkload(project);
    await someResources(project, [{ workloadId: id }]);
    await scoreAll(project);
    await asSystem(organisation.id, ({ tx }) =>
      tx.resourceVersion.updateMany({ where: { projectId: project.id }, data: { workloadId: null } }),
    );
    await scoreAll(project);
    expect(await asSystem(organisation.id, ({ tx }) => tx.workloadResult.count({ where: { projectId: project.id } }))).toBe(0);
  });

  it("refuses more workloads than a short transaction can take", async () => {
    const workloadIds = Array.from({ length: WORKLOADS_PER_STEP + 1 }, () => estate.project.id);
    const at = { projectId: estate.project.id, round: 1, editionId: "2026-11", workloadIds };
    await expect(asSystem(estate.organisation.id, (scope) => computeResults(scope, at))).rejects.toThrow(
      "2000 workloads at most",
    );
  });
});

describe("writeSummary", () => {
  it("holds the figures of the estate", async () => {
    expect(await summary()).toMatchObject({
      edition: { id: "2026-11" },
      workloads: 5,
      resources: 11,
      byWorkload: { eligible: 1, conditional: 1, planned: 0, redesign: 1, unknown: 1, "not-eligible": 0, configuration: 1 },
      byResource: { eligible: 5, conditional: 1, planned: 0, redesign: 1, unknown: 2, "not-eligible": 0, configuration: 2 },
      byEvidence: { confirmed: 1, strong: 1, weak: 1, none: 1 },
      completeness: { needed: 6, reported: 6 },
    });
  });

  it("names what holds back, most workloads first and worst first among equals, with its reason and how many resources", async () => {
    expect(await summary()).toMatchObject({
      blockers: [
        { service: { id: "lab" }, verdict: "unknown", workloads: 1, resources: 1 },
        { service: { id: "edge" }, verdict: "redesign", workloads: 1, resources: 1, remedy: { fr: "Regional gateway" } },
        {
          service: { id: "compute" },
          verdict: "conditional",
          workloads: 1,
          resources: 1,
          because: { en: "Big sizes are not described" },
        },
      ],
    });
  });

  it("splits resources by family, the largest first", async () => {
    const { byFamily } = (await summary()) as { byFamily: { family: string; resources: Record<string, number> }[] };
    expect(byFamily.map((row) => row.family)).toEqual(["compute"]);
    expect(byFamily[0]?.resources).toMatchObject({ eligible: 5, redesign: 1 });
  });
});
