import { beforeAll, describe, expect, it } from "vitest";
import { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { aProject, asSystem } from "@/prisma/seed/builders";
import { inScope } from "../database";
import { countWorkloadDecisions } from "../decision/count-workload-decisions";
import { readEstate } from "../eligibility/read-estate";
import { readReadiness } from "../readiness-score/read-readiness";
import { testDatabase } from "../test-database";
import { aTestEstate, door, lock, machine, scoreAll, type TestEstate, thing } from "../test-estate";
import { loadDashboard } from "./load-dashboard";

testDatabase();
const NOW = new Date("2026-11-22T09:00:00Z");
let estate: TestEstate;
beforeAll(async () => {
  estate = await aTestEstate({
    CRM: [machine("vm-1"), machine("vm-2")],
    Portal: [machine("vm-3"), door("door-1")],
    Archive: [door("door-2")],
    Lab: [thing("thing-1"), door("door-3")],
    Keys: [lock("lock-1")],
  });
});

function load(projectId = estate.project.id, now = NOW): Promise<Dashboard> {
  const wanted = { kind: "organisation", organisationId: estate.organisation.id, permission: "dashboard.read" } as const;
  return inScope(estate.lead, wanted, (scope) => loadDashboard(scope, projectId, now));
}
const change = (name: string, data: Record<string, unknown>) =>
  asSystem(estate.organisation.id, ({ tx }) => tx.workload.update({ where: { id: estate.workloads[name]?.id ?? "" }, data }));

describe("the dashboard of a project", () => {
  it("is a whole document, and says the same as the pages that each figure opens", async () => {
    const now = new Date();
    const found = await load(undefined, now);
    expect(Dashboard.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
    const shown = await readEstate(estate.reader, estate.path);
    expect(found.estate).toMatchObject({
      workloads: shown.workloads,
      byWorkload: shown.byWorkload,
      byEvidence: shown.byEvidence,
    });
    const counted = await countWorkloadDecisions(estate.reader, estate.path);
    expect(found.decisions).toMatchObject({ workloads: counted.workloads, pressing: counted.pressing });
    const { cells, named = [] } = found.decisions;
    const met = (["migrate-now", "must-not", "trusted-alternative", "examine"] as const).filter((outcome) =>
      cells.some((one) => one.outcome === outcome),
    );
    expect(named.map(({ outcome }) => outcome)).toEqual(met);
    expect(named.every(({ names }) => names.length > 0 && names.length <= 3)).toBe(true);
    for (const { verdict, outcome, workloads } of counted.byVerdict) {
      const those = cells.filter((one) => one.verdict === verdict && one.outcome === outcome);
      expect(those.reduce((sum, one) => sum + one.workloads, 0)).toBe(workloads);
    }
    const { score, completeness, firm } = await readReadiness(estate.reader, estate.path);
    expect(found.readiness).toMatchObject({ score, completeness, firm });
  });

  it("counts for a blocker what it holds back, and what would be free without it", async () => {
    await change("Archive", { owner: "Alix" });
    const { blockers } = await load();
    const edge = blockers.find(({ service }) => service?.id === "edge");
    // The laboratory is held back by something worse: without the door it would still be.
    expect(edge).toMatchObject({ verdict: "redesign", workloads: 2, owners: ["Alix"] });
    expect(edge?.frees).toBeLessThanOrEqual(2);
    expect(blockers.find(({ service }) => service?.id === "lab")).toMatchObject({ verdict: "unknown", workloads: 1, frees: 0 });
  });

  it("names the first workloads that a blocker holds back, each with its owner, and the family of its service", async () => {
    const { blockers } = await load();
    const edge = blockers.find(({ service }) => service?.id === "edge");
    expect(edge?.held).toEqual([
      { name: "Archive", owner: "Alix" },
      { name: "Portal", owner: null },
    ]);
    expect(edge?.service?.family).toBeDefined();
    expect(blockers.find(({ service }) => service?.id === "lab")?.held).toEqual([{ name: "Lab", owner: null }]);
  });

  it("says why workloads must not move and what is missing of those that cannot be decided, with what it rests on", async () => {
    await change("Keys", { dataCategories: ["classified"], harmsExamined: true });
    const { named = [], cells } = (await load()).decisions;
    const forbidden = named.find(({ outcome }) => outcome === "must-not");
    expect(forbidden?.names).toEqual(["Keys"]);
    expect(forbidden?.why).toMatchObject([{ standing: "fact", workloads: 1 }]);
    expect(forbidden?.why?.[0]?.text.fr).toMatch(/^Information classifiée/);
    const open = named.find(({ outcome }) => outcome === "examine");
    const undecided = cells.filter(({ outcome }) => outcome === "examine").reduce((sum, one) => sum + one.workloads, 0);
    const reasoned = (open?.why ?? []).reduce((sum, one) => sum + one.workloads, 0);
    expect(reasoned).toBeGreaterThan(0);
    expect(reasoned).toBeLessThanOrEqual(undecided);
    expect(open?.why?.every(({ source, date, text }) => source.fr !== "" && date !== "" && text.en !== "")).toBe(true);
    for (const { names = [], workloads } of open?.why ?? []) expect(names).toHaveLength(Math.min(3, workloads));
    await change("Keys", { dataCategories: [], harmsExamined: false });
  });

  it("names what cannot wait, the earliest deadline first", async () => {
    const said = { dataCategories: ["internal"], harmsExamined: true, nature: "application", hosting: "commercial-cloud" };
    await change("Archive", { ...said, contractEndsOn: new Date("2026-12-15") });
    await change("Portal", { ...said, contractEndsOn: new Date("2026-12-01") });
    const { pressing, decisions } = await load();
    expect(pressing.map(({ name, on }) => [name, on])).toEqual([
      ["Portal", "2026-12-01"],
      ["Archive", "2026-12-15"],
    ]);
    expect(decisions.pressing).toBe(2);
  });

  it("counts every workload once before and once after, and says on what it rests", async () => {
    const { exposure, decisions } = await load();
    for (const { exposed, free, unknown } of [exposure.before, exposure.after])
      expect(exposed + free + unknown).toBe(decisions.workloads);
    expect(exposure.before).toMatchObject({ exposed: decisions.workloads, free: 0 });
    expect(exposure.basis.every(({ source, date }) => source.fr !== "" && date !== "")).toBe(true);
  });

  it("reads the same for the worker as for a person", async () => {
    const worker = await asSystem(estate.organisation.id, (scope) => loadDashboard(scope, estate.project.id, NOW));
    expect(worker).toEqual(await load());
  });

  it("claims nothing of a project without import or answer", async () => {
    const empty = await aProject(estate.organisation.id);
    const found = await load(empty.id);
    expect(Dashboard.parse(found)).toEqual(found);
    expect(found).toMatchObject({ estate: null, tenant: null, blockers: [], pressing: [], phase: "training" });
    expect(found.readiness.score).toBeNull();
    expect(found.inputs).toMatchObject({ importNumber: null, importedAt: null, tenantAt: null });
  });

  it("judges dates on the day in Paris", async () => {
    expect((await load(undefined, new Date("2026-11-22T23:30:00Z"))).day).toBe("2026-11-23");
  });

  it("does not show a project of another organisation", async () => {
    const other = await aTestEstate({ CRM: [machine("vm-1")] });
    await scoreAll(other.project);
    await expect(load(other.project.id)).rejects.toMatchObject({ status: 404 });
  });
});
