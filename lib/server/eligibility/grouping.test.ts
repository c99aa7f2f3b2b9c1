import { beforeEach, describe, expect, it } from "vitest";
import { GroupingPreview } from "@/lib/contract/eligibility";
import { asSystem } from "@/prisma/seed/builders";
import { answersToOthers, answerToRole, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { changeGrouping } from "./change-grouping";
import { editWorkload } from "./edit-workload";
import { pinResources } from "./pin-resources";
import { consequences, previewGrouping } from "./preview-grouping";

testDatabase();
let estate: TestEstate;
beforeEach(async () => {
  estate = await aTestEstate({
    crm: [
      { ...machine("vm-1"), tags: { Application: "CRM", env: "prod" } },
      { ...machine("vm-2"), tags: { application: "crm" } },
    ],
    paie: [
      { ...machine("vm-3"), tags: { application: "Paie" } },
      { ...machine("vm-4"), tags: null },
    ],
  });
});
const describePaie = () =>
  editWorkload(estate.lead, {
    ...estate.path,
    workloadId: estate.workloads.paie?.id ?? "",
    revision: 0,
    name: "paie",
    owner: "DRH",
    criticality: null,
    dataCategories: [],
  });

describe("previewGrouping", () => {
  it("changes nothing under the present rule", async () => {
    const view = await previewGrouping(estate.lead, estate.path);
    expect(GroupingPreview.parse(view)).toEqual(view);
    expect(view).toMatchObject({ current: { kind: "resource-group" }, proposed: { kind: "resource-group" } });
    expect(view).toMatchObject({ workloadsBefore: 2, workloadsAfter: 2, kept: 2, appearing: 0, vanishing: 0, attached: [] });
  });

  it("tells what appears, what vanishes and what was attached to it, and which tags there are", async () => {
    await describePaie();
    const view = await previewGrouping(estate.lead, { ...estate.path, kind: "tag", tag: "APPLICATION" });
    expect(view).toMatchObject({ workloadsBefore: 2, workloadsAfter: 3, kept: 0, appearing: 3, vanishing: 2 });
    expect(view.attached).toEqual([{ id: estate.workloads.paie?.id, name: "paie", owner: "DRH", pins: 0 }]);
    expect(view.tags).toEqual([
      { tag: "Application", resources: 3 },
      { tag: "env", resources: 1 },
    ]);
  });

  it("keeps what pins hold, and leaves pinned resources out of the rule", async () => {
    const key = "/subscriptions/sub/resourcegroups/rg/providers/test.compute/machines/vm-4";
    await pinResources(estate.lead, { ...estate.path, workloadId: estate.workloads.crm?.id ?? "", resourceKeys: [key] });
    const view = await previewGrouping(estate.lead, { ...estate.path, kind: "tag", tag: "application" });
    expect(view).toMatchObject({ workloadsBefore: 2, workloadsAfter: 3, kept: 1, appearing: 2, vanishing: 1 });
  });

  it("survives tags that the database cannot read", async () => {
    const hostile = "\u0000\ud800";
    await asSystem(estate.organisation.id, ({ tx }) =>
      tx.resourceVersion.updateMany({
        where: { projectId: estate.project.id, name: "vm-3" },
        data: { tags: JSON.stringify({ application: hostile }) },
      }),
    );
    const view = await previewGrouping(estate.lead, { ...estate.path, kind: "tag", tag: "application" });
    expect(view).toMatchObject({ workloadsAfter: 2, tags: [{ resources: 2 }, { tag: "env" }] });
  });

  it("asks for the name of the tag, and refuses others and weaker roles", async () => {
    await expect(previewGrouping(estate.lead, { ...estate.path, kind: "tag" })).rejects.toMatchObject({ status: 400 });
    expect(await answersToOthers(previewGrouping, estate.path, estate)).toEqual(REFUSALS);
    expect(await answerToRole(previewGrouping, estate.path, estate, "contributor")).toBe(403);
  });
});

describe("consequences", () => {
  const before = { id: "a", grouping: "subscription", key: "subscription:s", name: "s", owner: null, described: false, pins: 0 };
  const place = { subscription: "S", resourceGroup: "g", value: null };

  it("knows a workload again by grouping and key only", () => {
    expect(consequences([before], [place], { kind: "subscription" })).toMatchObject({ kept: 1, appearing: 0, vanishing: 0 });
    expect(consequences([before], [place], { kind: "resource-group" })).toMatchObject({ kept: 0, appearing: 1, vanishing: 1 });
    expect(consequences([], [], { kind: "subscription" })).toMatchObject({ workloadsBefore: 0, workloadsAfter: 0 });
  });
});

describe("changeGrouping", () => {
  const rule = { kind: "tag" as const, tag: "application" };
  const project = () =>
    asSystem(estate.organisation.id, ({ tx }) =>
      tx.project.findUniqueOrThrow({ where: { id: estate.project.id }, include: { jobs: true } }),
    );

  it("sets the rule and leaves the moving to the worker", async () => {
    const { jobId } = await changeGrouping(estate.lead, { ...estate.path, ...rule });
    expect(await project()).toMatchObject({
      groupingKind: "tag",
      groupingTag: "application",
      jobs: [{ id: jobId, kind: "regroup", state: "waiting" }],
    });
  });

  it("refuses while resources are being moved", async () => {
    await changeGrouping(estate.lead, { ...estate.path, ...rule });
    const again = changeGrouping(estate.lead, { ...estate.path, kind: "subscription" });
    await expect(again).rejects.toMatchObject({ status: 409, code: "import-running" });
    expect(await project()).toMatchObject({ groupingKind: "tag" });
  });

  it("refuses others and weaker roles", async () => {
    const input = { ...estate.path, ...rule };
    expect(await answersToOthers(changeGrouping, input, estate)).toEqual(REFUSALS);
    expect(await answerToRole(changeGrouping, input, estate, "contributor")).toBe(403);
    await expect(changeGrouping(estate.lead, { ...estate.path, kind: "tag", tag: " " })).rejects.toMatchObject({ status: 400 });
  });
});
