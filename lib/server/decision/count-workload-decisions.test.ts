import { describe, expect, it } from "vitest";
import { WorkloadDecisionCounts } from "@/lib/contract/workload-decision";
import { aCaller, anOrganisation, aProject, asSystem, aWorkload, someResources } from "@/prisma/seed/builders";
import { beforeScope } from "../database";
import { listWorkloads } from "../eligibility/list-workloads";
import { keepDashboards } from "../jobs/keep-dashboards";
import { answersToOthers, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, door, machine, scoreAll, type TestEstate, thing } from "../test-estate";
import { countWorkloadDecisions } from "./count-workload-decisions";
import { readWorkloadDecision } from "./read-workload-decision";

testDatabase();

const SENSITIVE = {
  dataCategories: ["essential-state-mission"],
  harms: ["public-order"],
  harmsExamined: true,
  vitalSystem: false,
  hosting: "commercial-cloud",
  nature: "application",
  criticality: "moderate",
};

/** The list that each cell of the matrices leads to holds as many workloads as the cell says, over all its pages. */
async function expectLists(estate: TestEstate, { byVerdict, byLevel }: WorkloadDecisionCounts): Promise<void> {
  for (const { workloads, ...cell } of [...byVerdict, ...byLevel]) {
    const whole = await listWorkloads(estate.reader, { ...estate.path, ...cell });
    expect([whole.items.length, whole.total, whole.next], JSON.stringify(cell)).toEqual([workloads, workloads, null]);
    for (const row of whole.items) expect({ ...row, level: row.obligation }).toMatchObject(cell);
    const first = await listWorkloads(estate.reader, { ...estate.path, ...cell, sort: "name", limit: 1 });
    const rest = first.next
      ? await listWorkloads(estate.reader, { ...estate.path, ...cell, sort: "name", after: first.next })
      : null;
    expect(first.items.length + (rest?.items.length ?? 0)).toBe(workloads);
  }
}

describe("countWorkloadDecisions", () => {
  it("counts every workload once, as its own page decides it", async () => {
    const estate = await aTestEstate({ Nouvelle: [machine("vm-1")], Lab: [thing("thing-1")] });
    for (const [name, resource] of Object.entries({ Paie: machine("vm-2"), Solde: machine("vm-3"), Portail: door("door-1") })) {
      const workload = await aWorkload(estate.project, { name, ...SENSITIVE, engagedOn: new Date("2024-01-10") });
      await someResources(estate.project, [{ workloadId: workload.id, resourceGroup: name, ...resource }]);
    }
    await scoreAll(estate.project);
    const counts = await countWorkloadDecisions(estate.reader, estate.path);
    expect(WorkloadDecisionCounts.parse(counts)).toEqual(counts);
    expect(counts).toMatchObject({ workloads: 5, pressing: 0, edition: "2026-11" });
    expect(counts.byVerdict).toContainEqual({ verdict: "eligible", outcome: "plan", workloads: 2 });
    expect(counts.byLevel).toContainEqual({ level: "must", outcome: "redesign", workloads: 1 });
    expect(counts.byLevel).toContainEqual({ level: "unknown", outcome: "examine", workloads: 2 });
    const ids = await asSystem(estate.organisation.id, ({ tx }) =>
      tx.workload.findMany({ where: { projectId: estate.project.id }, select: { id: true } }),
    );
    const pages = await Promise.all(
      ids.map(({ id: workloadId }) => readWorkloadDecision(estate.reader, { ...estate.path, workloadId })),
    );
    for (const { level, outcome, workloads } of counts.byLevel) {
      expect(pages.filter((page) => page.level === level && page.outcome === outcome).length).toBe(workloads);
    }
    await expectLists(estate, counts);
    const { items } = await listWorkloads(estate.reader, { ...estate.path, sort: "name", limit: 50 });
    const listed = new Map(items.map((row) => [row.id, row.outcome]));
    expect(pages.map((page) => listed.get(page.workloadId))).toEqual(pages.map((page) => page.outcome));
  });

  it("says the same from the dashboard that is kept, which also counts a list longer than its page", async () => {
    const estate = await aTestEstate({ Paie: [machine("vm-1")], Solde: [machine("vm-2")], Portail: [door("door-1")] });
    const computed = await countWorkloadDecisions(estate.reader, estate.path);
    const open = { ...estate.path, verdict: "eligible", outcome: "examine" } as const;
    expect(await listWorkloads(estate.reader, { ...open, limit: 1 })).toMatchObject({ total: null });
    // What happened a moment ago is never trusted to be in a kept dashboard: here it happened yesterday.
    await beforeScope((tx) => tx.$executeRaw`UPDATE catalogue_edition SET published_at = now() - interval '1 day'`);
    await keepDashboards(new Date());
    const kept = await countWorkloadDecisions(estate.reader, estate.path);
    expect({ ...kept, byVerdict: new Set(kept.byVerdict), byLevel: new Set(kept.byLevel) }).toEqual({
      ...computed,
      byVerdict: new Set(computed.byVerdict),
      byLevel: new Set(computed.byLevel),
    });
    const first = await listWorkloads(estate.reader, { ...open, limit: 1 });
    expect(first).toMatchObject({ total: 2, items: [{ verdict: "eligible", outcome: "examine" }] });
    expect(await listWorkloads(estate.reader, { ...open, limit: 1, after: first.next ?? "" })).toMatchObject({ total: null });
    await expectLists(estate, kept);
  });

  it("before the first import counts nothing", async () => {
    const organisation = await anOrganisation();
    const project = await aProject(organisation.id);
    const path = { organisationId: organisation.id, projectId: project.id };
    const empty = await countWorkloadDecisions(await aCaller(organisation.id, "reader"), path);
    expect(empty).toMatchObject({ edition: null, workloads: 0, byVerdict: [], byLevel: [] });
  });

  it("refuses everybody else", async () => {
    const estate = await aTestEstate({ Paie: [machine("vm-1")] });
    expect(await answersToOthers(countWorkloadDecisions, estate.path, estate)).toEqual(REFUSALS);
  });
});
