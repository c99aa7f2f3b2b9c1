import { beforeAll, describe, expect, it } from "vitest";
import { aCaller, anOrganisation, aProject, aPublishedEdition, asSystem, type BuiltProject } from "@/prisma/seed/builders";
import type { Caller } from "../database";
import { changeGrouping } from "../eligibility/change-grouping";
import { editWorkload } from "../eligibility/edit-workload";
import { pinResources } from "../eligibility/pin-resources";
import { previewGrouping } from "../eligibility/preview-grouping";
import { unpinResources } from "../eligibility/unpin-resources";
import { runNextJob } from "../jobs/run-job";
import { testDatabase } from "../test-database";
import { confirmImport } from "./confirm-import";
import { uploadInventory } from "./upload-inventory";

testDatabase();
beforeAll(async () => {
  await aPublishedEdition();
});

const SUBSCRIPTION = "5b0d2f4e-6a1c-4c8e-9d51-0f3a7c2e9b10";
const NODES = "MC_rg-crm_aks-crm_francecentral";

const aRow = (name: string, group: string, type = "microsoft.compute/disks", tags = {}) => ({
  id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/${group}/providers/${type}/${name}`,
  name,
  type,
  location: "francecentral",
  resourceGroup: group,
  subscriptionId: SUBSCRIPTION,
  properties: {},
  tags,
});
const cluster = aRow("aks-crm", "rg-crm", "microsoft.containerservice/managedclusters", { application: "CRM" });
const nodes = [aRow("disk-1", NODES), aRow("disk-2", NODES.toUpperCase())];
const vault = aRow("kv", "rg-crm", "microsoft.keyvault/vaults", { application: "CRM" });

class Desk {
  constructor(
    readonly caller: Caller,
    readonly project: BuiltProject,
  ) {}
  get where() {
    return { organisationId: this.project.organisationId, projectId: this.project.id };
  }
  async apply(rows: readonly object[], remove = false): Promise<void> {
    const text = new TextEncoder().encode(JSON.stringify(rows));
    const body = (async function* () {
      yield text;
    })();
    const { id: importId } = await uploadInventory.receive(this.caller, { ...this.where, fileName: "export.json" }, body);
    await this.work();
    await confirmImport(this.caller, { ...this.where, importId, remove });
    await this.work();
  }
  async work(): Promise<void> {
    while (await runNextJob("test:managed"));
  }
  /** Names of the current resources by the key of their workload. */
  placed(): Promise<Record<string, string[]>> {
    return asSystem(this.project.organisationId, async ({ tx }) => {
      const rows = await tx.$queryRaw<{ key: string; names: string[] }[]>`
        SELECT w.key, array_agg(v.name ORDER BY v.name) AS names FROM resource_version v JOIN workload w ON w.id = v.workload_id
        WHERE v.project_id = ${this.project.id}::uuid AND v.to_import IS NULL GROUP BY w.key ORDER BY w.key`;
      return Object.fromEntries(rows.map(({ key, names }) => [key.replace(SUBSCRIPTION, "sub"), names]));
    });
  }
  async workload(key: string): Promise<string> {
    const found = await asSystem(this.project.organisationId, ({ tx }) =>
      tx.workload.findFirstOrThrow({ where: { projectId: this.project.id, key: key.replace("sub", SUBSCRIPTION) } }),
    );
    return found.id;
  }
}
async function aDesk(): Promise<Desk> {
  const organisation = await anOrganisation();
  return new Desk(await aCaller(organisation.id), await aProject(organisation.id));
}
const CRM = "group:sub/rg-crm";
const APART = `group:sub/${NODES.toLowerCase()}`;
const TOGETHER = { [CRM]: ["aks-crm", "disk-1", "disk-2", "kv"] };

describe("a group that Azure made for a cluster", { timeout: 60_000 }, () => {
  it("belongs to the workload of the cluster, in any order of the rows, and stays there", async () => {
    const both = await aDesk();
    await both.apply([...nodes, cluster, vault]);
    expect(await both.placed()).toEqual(TOGETHER);
    await both.apply([cluster, vault, ...nodes]);
    expect(await both.placed()).toEqual(TOGETHER);
  });

  it("joins it when the cluster only comes with a later file", async () => {
    const later = await aDesk();
    await later.apply(nodes);
    expect(await later.placed()).toEqual({ [APART]: ["disk-1", "disk-2"] });
    await later.apply([vault, cluster]);
    expect(await later.placed()).toEqual(TOGETHER);
  });

  it("stands apart again once the cluster is gone", async () => {
    const desk = await aDesk();
    await desk.apply([cluster, vault, ...nodes]);
    await desk.apply([vault, ...nodes], true);
    expect(await desk.placed()).toEqual({ [CRM]: ["kv"], [APART]: ["disk-1", "disk-2"] });
  });

  it("stays apart where people said something of it, and loses nothing of that", async () => {
    const desk = await aDesk();
    await desk.apply(nodes);
    const workloadId = await desk.workload(APART);
    const said = { name: NODES, owner: "DSI", criticality: null, dataCategories: [], revision: 0 };
    await editWorkload(desk.caller, { ...desk.where, workloadId, ...said });
    await desk.work();
    await desk.apply([cluster, vault, ...nodes]);
    expect(await desk.placed()).toEqual({ [CRM]: ["aks-crm", "kv"], [APART]: ["disk-1", "disk-2"] });
    expect(await desk.workload(APART)).toBe(workloadId);
  });

  it("lets a pin win, and goes back to the cluster's workload without it", async () => {
    const desk = await aDesk();
    await desk.apply([cluster, vault, ...nodes, aRow("st", "rg-erp")]);
    const [workloadId, key] = [await desk.workload("group:sub/rg-erp"), nodes[0]?.id.toLowerCase() ?? ""];
    await pinResources(desk.caller, { ...desk.where, workloadId, resourceKeys: [key] });
    await desk.work();
    await desk.apply([cluster, vault, ...nodes]);
    expect((await desk.placed())["group:sub/rg-erp"]).toEqual(["disk-1", "st"]);
    await unpinResources(desk.caller, { ...desk.where, workloadId, resourceKeys: [key] });
    await desk.work();
    expect(await desk.placed()).toEqual({ ...TOGETHER, "group:sub/rg-erp": ["st"] });
  });

  it("follows another rule, and the preview of that rule says so", async () => {
    const desk = await aDesk();
    await desk.apply([cluster, vault, ...nodes]);
    expect(await previewGrouping(desk.caller, desk.where)).toMatchObject({ workloadsBefore: 1, workloadsAfter: 1, appearing: 0 });
    const rule = { kind: "tag" as const, tag: "application" };
    expect(await previewGrouping(desk.caller, { ...desk.where, ...rule })).toMatchObject({ workloadsAfter: 1, appearing: 1 });
    await changeGrouping(desk.caller, { ...desk.where, ...rule });
    await desk.work();
    expect(await desk.placed()).toEqual({ "tag:crm": ["aks-crm", "disk-1", "disk-2", "kv"] });
  });
});
