import { beforeAll, describe, expect, it } from "vitest";
import type { ImportView } from "@/lib/contract/inventory";
import { aCaller, anOrganisation, aProject, aPublishedEdition, asSystem, type BuiltProject } from "@/prisma/seed/builders";
import type { Caller } from "../database";
import { readEstate } from "../eligibility/read-estate";
import { runNextJob } from "../jobs/run-job";
import { testDatabase } from "../test-database";
import { cancelImport } from "./cancel-import";
import { confirmImport } from "./confirm-import";
import { downloadRejections } from "./download-rejections";
import { listDifferences } from "./list-differences";
import { listImports } from "./list-imports";
import { listRejections } from "./list-rejections";
import { readImport } from "./read-import";
import { uploadInventory } from "./upload-inventory";

testDatabase();

const SUBSCRIPTION = "5b0d2f4e-6a1c-4c8e-9d51-0f3a7c2e9b10";
interface Given {
  name?: unknown;
  type?: string;
  group?: string;
  sku?: string;
  tags?: Record<string, string>;
}

function argRow({
  name = "st1",
  type = "microsoft.storage/storageaccounts",
  group = "rg-crm",
  sku = "Standard_LRS",
  tags = {},
}: Given = {}): object {
  return {
    id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/${group}/providers/${type}/${String(name)}`,
    name,
    type,
    kind: "StorageV2",
    location: "francecentral",
    resourceGroup: group,
    subscriptionId: SUBSCRIPTION,
    sku: { name: sku, tier: "Standard" },
    properties: {},
    tags,
    zones: null,
  };
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  const all = new TextEncoder().encode(text);
  for (let at = 0; at < all.length; at += 700) yield all.subarray(at, at + 700);
}

class Desk {
  constructor(
    readonly caller: Caller,
    readonly project: BuiltProject,
  ) {}
  get where() {
    return { organisationId: this.project.organisationId, projectId: this.project.id };
  }
  async upload(rows: readonly object[] | string, fileName = "export.json"): Promise<ImportView> {
    const text = typeof rows === "string" ? rows : JSON.stringify({ count: rows.length, data: rows });
    const given = await uploadInventory.receive(this.caller, { ...this.where, fileName }, bytes(text));
    while (await runNextJob("test:1"));
    return readImport(this.caller, { ...this.where, importId: given.id });
  }
  async apply(rows: readonly object[] | string, fileName?: string, remove = false): Promise<ImportView> {
    const { id: importId } = await this.upload(rows, fileName);
    await confirmImport(this.caller, { ...this.where, importId, remove });
    while (await runNextJob("test:1"));
    return readImport(this.caller, { ...this.where, importId });
  }
  estate() {
    return readEstate(this.caller, this.where);
  }
  differences(importId: string) {
    return listDifferences(this.caller, { ...this.where, importId, limit: 200 });
  }
}

async function aDesk(): Promise<Desk> {
  const organisation = await anOrganisation();
  return new Desk(await aCaller(organisation.id), await aProject(organisation.id));
}

beforeAll(async () => {
  await aPublishedEdition();
});

describe("an import", () => {
  it("shows its preview and changes nothing before it is confirmed", async () => {
    const desk = await aDesk();
    const preview = await desk.upload([
      argRow(),
      argRow({ name: "st2" }),
      argRow({ name: "vm", type: "microsoft.compute/virtualmachines" }),
    ]);
    expect(preview).toMatchObject({ state: "previewed", format: "resource-graph-json", resources: 3, rejected: 0, number: null });
    expect(preview.types.map(({ type, count }) => [type, count])).toEqual([
      ["microsoft.storage/storageaccounts", 2],
      ["microsoft.compute/virtualmachines", 1],
    ]);
    expect(preview.plan).toEqual({ added: 3, changed: 0, unchanged: 0, missing: 0 });
    expect(await desk.estate()).toMatchObject({ resources: 0, importedAt: null });
  });

  it("makes the estate visible when it is applied", async () => {
    const desk = await aDesk();
    const applied = await desk.apply([argRow(), argRow({ name: "st2", group: "rg-erp" })]);
    expect(applied).toMatchObject({ state: "applied", number: 1 });
    expect(await desk.estate()).toMatchObject({ resources: 2, workloads: 2, recomputing: false });
    expect((await desk.differences(applied.id)).items.map(({ kind, name }) => [kind, name])).toEqual([
      ["added", "st1"],
      ["added", "st2"],
    ]);
  });

  it("updates by key when the same estate comes again, and says what changed", async () => {
    const desk = await aDesk();
    await desk.apply([argRow(), argRow({ name: "st2" }), argRow({ name: "st3" })]);
    const again = await desk.apply([argRow({ sku: "Standard_GRS" }), argRow({ name: "st2" }), argRow({ name: "st4" })]);
    expect(again.plan).toEqual({ added: 1, changed: 1, unchanged: 1, missing: 1 });
    const { items } = await desk.differences(again.id);
    expect(items.map(({ kind, name }) => [kind, name])).toEqual([
      ["added", "st4"],
      ["changed", "st1"],
    ]);
    expect(items[1]?.changes).toContainEqual({ field: "fact:redundancy", before: "local", after: "geo" });
    expect((await desk.estate()).resources).toBe(4);
  });

  it("removes what is missing only when told to, and only inside what the file covers", async () => {
    const desk = await aDesk();
    await desk.apply([argRow(), argRow({ name: "st2" }), argRow({ name: "st3", group: "rg-erp" })]);
    await desk.apply([argRow(), argRow({ name: "st9", group: "rg-new" })]);
    expect((await desk.estate()).resources).toBe(4);
    const removing = await desk.apply([argRow(), argRow({ name: "st9", group: "rg-new" })], "export.json", true);
    expect((await desk.estate()).resources).toBe(2);
    const removed = (await desk.differences(removing.id)).items.filter((item) => item.kind === "removed");
    expect(removed.map((item) => item.name)).toEqual(["st2", "st3"]);
  });

  it("never loses a fact to a poorer format", async () => {
    const desk = await aDesk();
    await desk.apply([argRow({ sku: "Standard_GRS" })]);
    const csv = "NOM,TYPE,GROUPE DE RESSOURCES,EMPLACEMENT,ABONNEMENT,\nst1,Compte de stockage,rg-crm,France Centre,Production\n";
    const poorer = await desk.apply(csv, "export.csv");
    expect(poorer.plan).toEqual({ added: 0, changed: 0, unchanged: 1, missing: 0 });
    expect((await desk.estate()).resources).toBe(1);
  });

  it("gives a resource known by name alone its id when a better export comes, and keeps it one resource", async () => {
    const desk = await aDesk();
    await desk.apply(
      "NAME,TYPE,RESOURCE GROUP,LOCATION,SUBSCRIPTION,\nst1,Storage account,rg-crm,France Central,Production\n",
      "export.csv",
    );
    const better = await desk.apply([argRow({ sku: "Standard_GRS" })]);
    expect(better.plan).toMatchObject({ added: 0, changed: 1 });
    const [change] = (await desk.differences(better.id)).items;
    expect(change?.changes.map(({ field }) => field)).toEqual(expect.arrayContaining(["key", "fact:redundancy"]));
    expect((await desk.estate()).resources).toBe(1);
  });
});

describe("what cannot be read", () => {
  const csv =
    "NAME,TYPE,LOCATION\nst1,Storage account,France Central\n,Storage account,France Central\nst3,Storage account,France Central\n";

  it("is listed row by row while the good rows go in", async () => {
    const desk = await aDesk();
    const preview = await desk.upload(csv, "export.csv");
    expect(preview).toMatchObject({ resources: 2, rejected: 1 });
    const page = await listRejections(desk.caller, { ...desk.where, importId: preview.id });
    expect(page.items).toEqual([expect.objectContaining({ row: 3, code: "missing-field" })]);
  });

  it("comes back as a file that repeats each row with its message", async () => {
    const desk = await aDesk();
    const preview = await desk.upload(csv, "export.csv");
    const file = await downloadRejections(desk.caller, { ...desk.where, importId: preview.id, locale: "fr" });
    let text = "";
    for await (const part of file.body) text += part;
    expect(text.split("\r\n")[0]).toContain("Ligne,Champ,Motif,Que faire");
    expect(text.split("\r\n")[1]).toContain("Storage account");
    expect(text).toMatch(/^\uFEFF/);
  });

  it("refuses a file that breaks off, and leaves nothing of it", async () => {
    const desk = await aDesk();
    const whole = JSON.stringify({ data: Array.from({ length: 50 }, (_, n) => argRow({ name: `st${n}` })) });
    const failed = await desk.upload(whole.slice(0, -400));
    expect(failed).toMatchObject({ state: "failed", failure: { code: "truncated" } });
    await expect(confirmImport(desk.caller, { ...desk.where, importId: failed.id, remove: false })).rejects.toMatchObject({
      status: 409,
    });
    expect((await desk.estate()).resources).toBe(0);
  });

  it("refuses a picture by what it holds, not by its name", async () => {
    const desk = await aDesk();
    expect(await desk.upload("\u0089PNG\r\n\u001a\n0000", "inventory.json")).toMatchObject({ state: "failed" });
  });
});

describe("who may import", () => {
  it("is not a reader, nor a stranger, nor a visitor", async () => {
    const desk = await aDesk();
    const reader = await aCaller(desk.project.organisationId, "reader");
    const stranger = await aCaller((await anOrganisation({ name: "Autre" })).id);
    const nobody: Caller = { sessionId: null, requestId: "r" };
    for (const [caller, status] of [
      [reader, 403],
      [stranger, 404],
      [nobody, 401],
    ] as const) {
      await expect(uploadInventory.receive(caller, { ...desk.where, fileName: "f" }, bytes("[]"))).rejects.toMatchObject({
        status,
      });
    }
    expect((await listImports(desk.caller, desk.where)).items).toEqual([]);
  });

  it("cannot reach a project of another organisation through one's own", async () => {
    const [desk, other] = [await aDesk(), await aDesk()];
    const crossed = { organisationId: desk.project.organisationId, projectId: other.project.id };
    await expect(uploadInventory.receive(desk.caller, { ...crossed, fileName: "f" }, bytes("[]"))).rejects.toMatchObject({
      status: 404,
    });
    await expect(listImports(desk.caller, crossed)).rejects.toMatchObject({ status: 404 });
  });

  it("may drop a preview once", async () => {
    const desk = await aDesk();
    const { id: importId } = await desk.upload([argRow()]);
    expect(await cancelImport(desk.caller, { ...desk.where, importId })).toMatchObject({ state: "cancelled" });
    await expect(cancelImport(desk.caller, { ...desk.where, importId })).rejects.toMatchObject({ status: 409 });
  });

  it("leaves a trace of every write", async () => {
    const desk = await aDesk();
    await desk.apply([argRow()]);
    const actions = await asSystem(desk.project.organisationId, ({ tx }) =>
      tx.auditEvent.findMany({ orderBy: { sequence: "asc" }, select: { action: true } }),
    );
    expect(actions.map((event) => event.action)).toEqual(["upload-inventory", "confirm-import", "apply-import"]);
  });
});
