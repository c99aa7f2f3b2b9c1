import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GroupParent, managedGroupOf, managedJoin } from "./managed-group";

const byGroup = { kind: "resource-group" } as const;
const aCluster = (override: Partial<GroupParent> = {}): GroupParent => ({
  type: "microsoft.containerservice/managedclusters",
  name: "aks-crm",
  subscription: "Sub-A",
  resourceGroup: "RG-Crm",
  location: "francecentral",
  tags: { Application: "CRM" },
  ...override,
});
const NODES = "group:sub-a/mc_rg-crm_aks-crm_francecentral";

describe("managedGroupOf", () => {
  it.each([
    [NODES, "aks-nodes", true],
    [`ungrouped:${NODES}`, "aks-nodes", true],
    ["group:s/databricks-rg-ws-1a2b3c", "databricks", true],
    ["group:s/synapseworkspace-managedrg-1a2b", "synapse", false],
    ["group:s/azurebackuprg_francecentral_1", "backup", false],
    ["group:s/networkwatcherrg", "network-watcher", false],
    ["group:s/cloud-shell-storage-westeurope", "cloud-shell", false],
    ["group:s/defaultresourcegroup-par", "default", false],
    ["group:s/default-storage-northeurope", "default", false],
  ])("knows what %s was made for", (key, id, hasParent) => {
    expect(managedGroupOf(key)).toMatchObject({ id, hasParent });
  });

  it("leaves what people named alone, and says where a name is documented", () => {
    for (const key of ["group:s/rg-mc_", "tag:mc_a_b_c", "subscription:mc_a", "ungrouped:"])
      expect(managedGroupOf(key)).toBeNull();
    expect(managedGroupOf(NODES)?.source).toMatch(/^https:\/\/learn\.microsoft\.com\//);
    expect(managedGroupOf(NODES)?.readOn).toMatch(/^2026-/);
    const guessed = { basis: "convention", source: null, readOn: null };
    expect(managedGroupOf("group:s/synapseworkspace-managedrg-x")).toMatchObject(guessed);
  });
});

describe("managedJoin", () => {
  it("joins the nodes to the workload of their cluster, under each rule", () => {
    expect(managedJoin(byGroup, [aCluster()])(NODES)).toMatchObject({ key: "group:sub-a/rg-crm", name: "RG-Crm" });
    const byTag = managedJoin({ kind: "tag", tag: "application" }, [aCluster()]);
    expect(byTag(`ungrouped:${NODES}`)).toMatchObject({ key: "tag:crm" });
    expect(managedJoin({ kind: "subscription" }, [aCluster()])("subscription:sub-a")).toBeNull();
  });

  it("leaves a group apart whose cluster is absent, elsewhere or in another region", () => {
    for (const other of [
      { subscription: "Sub-B" },
      { name: "aks" },
      { location: "westeurope" },
      { location: null },
      { resourceGroup: null },
    ])
      expect(managedJoin(byGroup, [aCluster(other)])(NODES)).toBeNull();
    expect(managedJoin(byGroup, [])(NODES)).toBeNull();
  });

  it("leaves it apart when two clusters of different workloads could have had it made", () => {
    const twins = [aCluster({ resourceGroup: "a_b", name: "c" }), aCluster({ resourceGroup: "a", name: "b_c" })];
    expect(managedJoin(byGroup, twins)("group:sub-a/mc_a_b_c_francecentral")).toBeNull();
  });

  it("knows a name that Azure cut at 80 characters, and what it draws at random", () => {
    const long = aCluster({ name: "n".repeat(63) });
    const cut = `mc_rg-crm_${"n".repeat(63)}_francecentral`.slice(0, 80);
    expect(managedJoin(byGroup, [long])(`group:sub-a/${cut}`)?.key).toBe("group:sub-a/rg-crm");
    const workspace = aCluster({ type: "microsoft.databricks/workspaces", name: "dbw-crm" });
    expect(managedJoin(byGroup, [workspace])("group:sub-a/databricks-rg-dbw-crm-x7k2m9")?.key).toBe("group:sub-a/rg-crm");
    expect(managedJoin(byGroup, [workspace])("group:sub-a/databricks-rg-dbw-x7k2m9")).toBeNull();
  });

  it("is a function of the set of parents, and leads to no managed workload that it would join again", () => {
    const text = fc.constantFrom("a", "b", "a_b", "A", "mc_a_a_a");
    const parent = fc.record({ name: text, resourceGroup: text, location: fc.constantFrom("a", "b") });
    const shuffled = fc
      .array(parent, { maxLength: 6 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, fc.tuple(text, text, fc.constantFrom("a", "b")), ([all, mixed], [group, name, location]) => {
        const key = `group:sub-a/mc_${group}_${name}_${location}`.toLowerCase();
        const found = managedJoin(byGroup, all.map(aCluster))(key);
        expect(managedJoin(byGroup, mixed.map(aCluster))(key)).toEqual(found);
        expect(found?.key).not.toBe(key);
      }),
    );
  });
});
