import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { listResourcesRoute, type ResourceRow, ResourceView } from "@/lib/contract/inventory";
import { aCaller, anOrganisation, aProject, someResources } from "@/prisma/seed/builders";
import { answersToOthers, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, door, lock, machine, type TestEstate, thing } from "../test-estate";
import { listResources } from "./list-resources";
import { readResource } from "./read-resource";

testDatabase();
let estate: TestEstate;
beforeAll(async () => {
  const many = (count: number, make: typeof door, name: string) => Array.from({ length: count }, (_, n) => make(`${name}-${n}`));
  estate = await aTestEstate({
    Portail: [...many(9, machine, "vm"), ...many(5, door, "porte"), { ...machine("élan"), tags: { env: "prod" } }],
    Paie: [
      ...many(4, machine, "paie"),
      ...many(3, thing, "chose"),
      lock("lock"),
      { ...machine("gone"), toImport: 1, ended: "removed" },
    ],
    Sizes: ["a", "b", "c", "d", "e", "f"].map((size) => machine(`${size}-size`, size)),
  });
});

type Query = Partial<z.input<typeof listResourcesRoute.query>>;
const read = (given: Query = {}) => listResources(estate.reader, { ...estate.path, ...given });
async function all(given: Query, limit = 3): Promise<ResourceRow[]> {
  const rows: ResourceRow[] = [];
  for (let after: string | undefined, pages = 0; pages < 50; pages++) {
    const page = await read({ ...given, limit, ...(after ? { after } : {}) });
    rows.push(...page.items);
    if (page.next === null) return rows;
    after = page.next;
  }
  throw new Error("the pages never end");
}
const names = (rows: readonly ResourceRow[]) => rows.map((row) => row.name);

describe("listResources", () => {
  it("gives any member rows as the contract says, and refuses everybody else", async () => {
    const page = await read({ limit: 5 });
    expect(listResourcesRoute.response.parse(page)).toEqual(page);
    expect(await answersToOthers(listResources, estate.path, estate)).toEqual(REFUSALS);
  });

  it("shows every visible resource once over its pages, in the order of names without accents", async () => {
    const rows = names(await all({}));
    expect(rows).toHaveLength(29);
    expect(new Set(rows).size).toBe(29);
    expect(rows).not.toContain("gone");
    expect(rows.indexOf("élan")).toBe(rows.indexOf("f-size") - 1);
    expect(rows).toEqual(names((await read({ limit: 200 })).items));
  });

  it("filters by workload, type or verdict, complete over the pages", async () => {
    const workload = estate.workloads.Paie?.id ?? "";
    expect(names(await all({ workload }))).toHaveLength(8);
    expect((await all({ workload })).every((row) => row.workload?.name === "Paie")).toBe(true);
    expect(names(await all({ type: "Test.Edge/doors" }))).toEqual(["porte-0", "porte-1", "porte-2", "porte-3", "porte-4"]);
    const everything = names(await all({})).sort();
    const verdicts = ["eligible", "conditional", "planned", "redesign", "unknown", "not-eligible", "configuration"] as const;
    const parts = await Promise.all(verdicts.map((verdict) => all({ verdict }, 2)));
    expect(names(parts.flat()).sort()).toEqual(everything);
    for (const [n, part] of parts.entries()) expect(part.every((row) => row.verdict === verdicts[n])).toBe(true);
    expect(names(parts[0] ?? [])).toEqual(names((await read({ verdict: "eligible", limit: 200 })).items));
  });

  it("finds by the beginning of the name together with any of them", async () => {
    expect(names(await all({ search: "ELAN" }))).toEqual(["élan"]);
    expect(names(await all({ search: "p", workload: estate.workloads.Paie?.id ?? "" }))).toHaveLength(4);
    expect(names(await all({ search: "p", verdict: "redesign" }, 2))).toHaveLength(5);
    expect(names(await all({ search: "p", verdict: "eligible" }, 2))).toEqual(["paie-0", "paie-1", "paie-2", "paie-3"]);
    expect((await read({ search: "_" })).items).toEqual([]);
  });

  it("refuses filters that no index serves together", async () => {
    await expect(read({ type: "test.edge/doors", verdict: "redesign" })).rejects.toMatchObject({
      status: 422,
      code: "filter-not-offered",
    });
    const forged = Buffer.from(JSON.stringify(["a", "1;"])).toString("base64url");
    await expect(read({ after: forged })).rejects.toMatchObject({ status: 400 });
  });

  it("shows a project before its first import as empty, and one without edition as unknown", async () => {
    const organisation = await anOrganisation();
    const reader = await aCaller(organisation.id, "reader");
    const project = await aProject(organisation.id);
    const path = { organisationId: organisation.id, projectId: project.id };
    await someResources(project, [machine("vm-1")]);
    expect((await listResources(reader, path)).items).toEqual([]);
    const shown = await aProject(organisation.id, { currentImport: 1 });
    await someResources(shown, [machine("vm-1")]);
    const [row] = (await listResources(reader, { ...path, projectId: shown.id })).items;
    expect(row).toMatchObject({ verdict: "unknown", evidence: "none", workload: null, pinned: false });
  });
});

describe("readResource", () => {
  const idOf = async (name: string) => (await read({ search: name, limit: 1 })).items[0]?.id ?? "";

  it("gives facts, tags and the reasons of the verdict", async () => {
    const view = await readResource(estate.reader, { ...estate.path, resourceId: await idOf("porte-1") });
    expect(ResourceView.parse(view)).toEqual(view);
    expect(view).toMatchObject({
      name: "porte-1",
      verdict: "redesign",
      service: { id: "edge" },
      tags: null,
      workload: { name: "Portail" },
    });
    expect(view.findings).toMatchObject([
      { ruleId: "service-status", effect: "redesign", effort: "M", remedy: { fr: "Regional gateway" } },
    ]);
    expect(view.facts).toHaveLength(17);
    expect(view.facts.find((fact) => fact.name === "type")?.value).toBe("test.edge/doors");
    const tagged = await readResource(estate.reader, { ...estate.path, resourceId: await idOf("élan") });
    expect(tagged.tags).toEqual({ env: "prod" });
  });

  it("refuses everybody else, and what the estate does not show", async () => {
    const resourceId = await idOf("porte-1");
    expect(await answersToOthers(readResource, { ...estate.path, resourceId }, estate)).toEqual(REFUSALS);
    const other = await aTestEstate({ CRM: [machine("vm-1")] });
    const [foreign] = (await listResources(other.reader, other.path)).items;
    await expect(readResource(estate.reader, { ...estate.path, resourceId: foreign?.id ?? "" })).rejects.toMatchObject({
      status: 404,
    });
    await expect(readResource(estate.reader, { ...estate.path, resourceId: "9".repeat(18) })).rejects.toMatchObject({
      status: 404,
    });
    await expect(readResource(estate.reader, { ...estate.path, resourceId: "1;" })).rejects.toMatchObject({ status: 400 });
  });
});
