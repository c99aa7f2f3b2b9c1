import { describe, expect, it } from "vitest";
import { SHIPPED_EDITIONS } from "@/lib/domain/catalogue/shipped";
import { bytesOf, utf16 } from "@/lib/reader/builders";
import { aMailbox, anActiveUser, aSubscribedSku, aTeamsUser, csvOf } from "@/lib/reader/tenant-builders";
import { asSystem } from "@/prisma/seed/builders";
import { publishShipped } from "../catalogue/publish-shipped";
import { inScope, type OrganisationScope } from "../database";
import { readWorkloadDecision } from "../decision/read-workload-decision";
import { listWorkloads } from "../eligibility/list-workloads";
import { readWorkload } from "../eligibility/read-workload";
import { dropEmptyWorkloads } from "../inventory/store-regroup";
import { runNextJob } from "../jobs/run-job";
import { readMicrosoft365 } from "../microsoft365-move/read-microsoft365";
import { readMove } from "../move/read-move";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { downloadTenantFaults } from "./download-tenant-faults";
import { listTenantImports } from "./list-tenant-imports";
import { loadTenant } from "./store-tenant";
import { uploadTenantFile } from "./upload-tenant-file";
import { withdrawTenantImport } from "./withdraw-tenant-import";

const database = testDatabase();

class Desk {
  constructor(readonly estate: TestEstate) {}
  get where() {
    return { organisationId: this.estate.organisation.id, projectId: this.estate.project.id };
  }
  upload(content: string | Uint8Array, fileName = "report.csv", report?: string) {
    return uploadTenantFile.receive(this.estate.lead, { ...this.where, fileName, report }, bytesOf(content));
  }
  tenant() {
    return this.seen((scope) => loadTenant(scope, this.estate.project.id));
  }
  people() {
    return this.seen(({ tx }) => tx.microsoft365People.findMany());
  }
  /** As another upload does with a reading that it takes for cut off. */
  giveUp() {
    return this.seen(({ tx }) => tx.microsoft365Import.updateMany({ where: { state: "reading" }, data: { state: "failed" } }));
  }
  private seen<T>(run: (scope: OrganisationScope) => Promise<T>): Promise<T> {
    const wanted = { kind: "organisation", organisationId: this.estate.organisation.id, permission: "inventory.read" } as const;
    return inScope(this.estate.lead, wanted, run);
  }
}

async function aDesk(): Promise<Desk> {
  return new Desk(await aTestEstate({ CRM: [machine("vm-1")] }));
}

const ACTIVE = csvOf([
  anActiveUser("anne@exemple.fr"),
  anActiveUser("bruno@exemple.fr", { "Assigned Products": "OFFICE 365 E3" }),
]);
const TEAMS = csvOf([aTeamsUser("ANNE@exemple.fr", { "Call Count": "5" }), aTeamsUser("chloe@exemple.fr")]);

const EXCHANGE = {
  servicePlanId: "efb87545-963c-4e0d-99df-69c6916d9eb0",
  servicePlanName: "EXCHANGE_S_ENTERPRISE",
  provisioningStatus: "Success",
  appliesTo: "User",
};
const SKUS = JSON.stringify([aSubscribedSku({ servicePlans: [EXCHANGE] })]);
const WITH_MICROSOFT_365 = "2026-11.1";
const publish = () => publishShipped(SHIPPED_EDITIONS.filter(({ id }) => id === WITH_MICROSOFT_365));

describe("the tenant among the workloads", () => {
  it("is there from the first file on, has an obligation and a decision, and survives another grouping", async () => {
    await publish();
    const desk = await aDesk();
    await desk.upload(SKUS, "skus.json");
    const { tenant, edition } = await readMicrosoft365(desk.estate.reader, desk.where);
    const workloadId = tenant?.workload ?? "";
    const card = await readWorkload(desk.estate.reader, { ...desk.where, workloadId });
    expect(card).toMatchObject({
      name: "Microsoft 365",
      verdict: "planned",
      edition: { id: edition.id },
      facts: { nature: "office-suite" },
    });
    expect(card.findings.filter(({ decides }) => decides).map(({ service }) => service?.id)).toContain("exchange-online");
    const decision = await readWorkloadDecision(desk.estate.reader, { ...desk.where, workloadId });
    expect(decision.outcome).not.toBe("migrate-now");
    const move = await readMove(desk.estate.reader, { ...desk.where, workloadId });
    expect(move.steps.flatMap(({ services }) => services.map(({ method }) => method))).toContain("copy");
    await asSystem(desk.where.organisationId, (scope) => dropEmptyWorkloads(scope, desk.where.projectId, "subscription"));
    expect((await readWorkload(desk.estate.reader, { ...desk.where, workloadId })).id).toBe(workloadId);
  });

  it("is counted with the others, without resources, under an edition that speaks of Microsoft 365", async () => {
    await publish();
    const desk = await aDesk();
    await desk.upload(SKUS, "skus.json");
    await asSystem(desk.where.organisationId, ({ tx }) =>
      tx.project.update({ where: { id: desk.where.projectId }, data: { editionId: WITH_MICROSOFT_365 } }),
    );
    while (await runNextJob("test"));
    const { items } = await listWorkloads(desk.estate.reader, { ...desk.where, sort: "name" });
    expect(items.find(({ key }) => key.startsWith("tenant:"))).toMatchObject({ verdict: "planned", resources: 0 });
  });
});

describe("a file of a tenant", () => {
  it("is put in force when it is read, and its people are counted under keyed hashes", async () => {
    const desk = await aDesk();
    const view = await desk.upload(ACTIVE);
    expect(view).toMatchObject({
      state: "applied",
      kind: "office365-active-user-detail",
      rows: 2,
      rejected: 0,
      identities: "clear",
    });
    expect(view).toMatchObject({ refreshedOn: "2026-10-31", unknownColumns: [], missingColumns: [], failure: null });
    const tenant = await desk.tenant();
    expect(tenant?.populations).toMatchObject({
      people: 2,
      byFact: { "licence-teams": 2, "active-exchange": 2, "active-teams": 2, "active-yammer": 0 },
      byProduct: { SPE_E5: 1, ENTERPRISEPACK: 1 },
    });
    const [chunk] = await desk.people();
    expect(JSON.stringify(chunk?.keys)).not.toContain("anne");
    expect(chunk?.keys).toHaveLength(2);
    expect(chunk?.facts.every((bits) => bits > 0n)).toBe(true);
    expect(chunk?.products).toEqual(["SPE_E5", "ENTERPRISEPACK"]);
  });

  it("keeps nobody when it was given up while it came in", async () => {
    const desk = await aDesk();
    async function* body() {
      yield* bytesOf(ACTIVE);
      await desk.giveUp();
    }
    const upload = uploadTenantFile.receive(desk.estate.lead, { ...desk.where, fileName: "report.csv" }, body());
    await expect(upload).rejects.toMatchObject({ code: "reading-given-up" });
    expect(await desk.people()).toEqual([]);
    expect(await desk.tenant()).toBeNull();
  });

  it("joins people over reports, whoever is written in capitals included", async () => {
    const desk = await aDesk();
    await desk.upload(ACTIVE);
    await desk.upload(TEAMS, "teams.csv");
    const populations = (await desk.tenant())?.populations;
    expect(populations).toMatchObject({ people: 3, byFact: { "teams-calls": 1, "teams-meetings": 2, "active-teams": 3 } });
    expect(populations?.groups.find(({ facts }) => facts.includes("teams-calls"))).toMatchObject({
      people: 1,
      products: ["SPE_E5"],
    });
    expect(populations?.groups.reduce((sum, group) => sum + group.people, 0)).toBe(3);
  });

  it("counts mailboxes apart from people: a shared one is nobody", async () => {
    const desk = await aDesk();
    await desk.upload(ACTIVE);
    const boxes = [
      aMailbox("anne@exemple.fr", { "Has Archive": "True" }),
      aMailbox("accueil@exemple.fr"),
      aMailbox("x", { "Is Deleted": "True" }),
    ];
    await desk.upload(csvOf(boxes), "boxes.csv");
    const tenant = await desk.tenant();
    expect(tenant?.volumes.mailboxes).toMatchObject({
      precision: "detail",
      count: 2,
      bytes: 4_000_000_000,
      archives: 1,
      deleted: 1,
      items: 2000,
    });
    expect(tenant?.populations).toMatchObject({ people: 2, byFact: { mailbox: 1, "mailbox-archive": 1 } });
  });

  it("takes the place of the one of its kind, and the history keeps both", async () => {
    const desk = await aDesk();
    await desk.upload(ACTIVE);
    await desk.upload(csvOf([anActiveUser("anne@exemple.fr")]));
    expect((await desk.tenant())?.populations?.people).toBe(1);
    expect(await desk.people()).toHaveLength(1);
    const { items } = await listTenantImports(desk.estate.lead, { ...desk.where, limit: 10 });
    expect(items.map(({ state }) => state)).toEqual(["applied", "replaced"]);
  });

  it("keeps one report of counts for each length of time", async () => {
    const desk = await aDesk();
    const lines = (period: number) =>
      csvOf([
        { "Report Refresh Date": "2026-10-31", Total: 90, Active: 70, "Report Date": "2026-10-29", "Report Period": period },
        { "Report Refresh Date": "2026-10-31", Total: 91, Active: 80, "Report Date": "2026-10-30", "Report Period": period },
      ]);
    expect(await desk.upload(lines(30))).toMatchObject({ state: "failed", failure: { code: "ambiguous-report" } });
    await desk.upload(lines(30), "getMailboxUsageMailboxCounts.csv");
    await desk.upload(lines(180), "boxes.csv", "mailbox-usage-mailbox-counts");
    const tenant = await desk.tenant();
    expect(tenant?.usage.map(({ period, on, counts }) => [period, on, counts.total])).toEqual([
      [180, "2026-10-30", 91],
      [30, "2026-10-30", 91],
    ]);
    expect(tenant?.volumes.mailboxes).toMatchObject({ precision: "total", count: 91, inactive: 11, bytes: null });
  });

  it("is read in UTF-16, and from JSON, and reads subscriptions with their plans", async () => {
    const desk = await aDesk();
    expect(await desk.upload(utf16(ACTIVE), "a.csv")).toMatchObject({ state: "applied", rows: 2 });
    expect(await desk.upload(JSON.stringify([anActiveUser("anne@exemple.fr")]), "a.json")).toMatchObject({ rows: 1 });
    const skus = { value: [aSubscribedSku(), aSubscribedSku({ skuId: "not an id" })] };
    expect(await desk.upload(JSON.stringify(skus), "skus.json")).toMatchObject({ kind: "subscribed-skus", rows: 1, rejected: 1 });
    expect((await desk.tenant())?.subscriptions?.list).toMatchObject([
      { partNumber: "SPE_E5", bought: 100, assigned: 80, state: "enabled", plans: [{ name: "TEAMS1", state: "success" }] },
    ]);
  });

  it("leaves out the lines that cannot be read, says why, and repeats nothing of them", async () => {
    const desk = await aDesk();
    const wrong = [anActiveUser("anne@exemple.fr"), anActiveUser("secret@exemple.fr", { "Has Teams License": "oui secret" })];
    const view = await desk.upload(csvOf(wrong));
    expect(view).toMatchObject({ rows: 1, rejected: 1, faults: [{ row: 3, field: "Has Teams License", code: "not-yes-or-no" }] });
    const file = await downloadTenantFaults(desk.estate.lead, { ...desk.where, tenantImportId: view.id, locale: "fr" });
    let text = "";
    for await (const piece of file.body) text += piece;
    expect(text).toContain("True ou False");
    expect(text + JSON.stringify(view)).not.toContain("secret");
  });

  it("that is none of those read changes nothing", async () => {
    const desk = await aDesk();
    await desk.upload(ACTIVE);
    const before = await desk.tenant();
    expect(await desk.upload("name,type\na,b\n")).toMatchObject({
      state: "failed",
      kind: null,
      failure: { code: "unknown-format" },
    });
    const broken = `${csvOf([anActiveUser("anne@exemple.fr")])}2026-10-31,"never closed`;
    expect(await desk.upload(broken)).toMatchObject({ state: "failed", failure: { code: "truncated" } });
    expect(await desk.tenant()).toEqual(before);
    expect(await desk.people()).toHaveLength(1);
  });

  it("with hashed names is not joined with one where names are clear: the newest decides", async () => {
    const desk = await aDesk();
    await desk.upload(ACTIVE);
    const hashed = await desk.upload(csvOf([aTeamsUser("5535B4D580981B19AD1942C38063507F")]), "teams.csv");
    expect(hashed.identities).toBe("hashed");
    expect((await desk.tenant())?.populations).toMatchObject({ people: 1, identities: "hashed", leftOut: [expect.any(String)] });
  });

  it("can be withdrawn, once", async () => {
    const desk = await aDesk();
    const { id: tenantImportId } = await desk.upload(ACTIVE);
    const withdraw = () => withdrawTenantImport(desk.estate.lead, { ...desk.where, tenantImportId });
    expect(await withdraw()).toMatchObject({ state: "withdrawn" });
    expect(await desk.tenant()).toBeNull();
    expect(await desk.people()).toEqual([]);
    expect(await statusOf(withdraw())).toBe(409);
    const actions = await database.acting(
      { role: null },
      async (run) =>
        (await run("SELECT action FROM audit_event WHERE organisation_id = $1 ORDER BY sequence", [desk.where.organisationId]))
          .rows,
    );
    expect(actions.map(({ action }) => action)).toEqual(expect.arrayContaining(["upload-tenant-file", "withdraw-tenant-file"]));
  });
});

describe("files of a tenant", () => {
  it("are for those who may import, and their history for those who may read", async () => {
    const desk = await aDesk();
    const { id: tenantImportId } = await desk.upload(ACTIVE);
    const list = { ...desk.where, limit: 10 };
    expect(await answersToOthers(listTenantImports, list, desk.estate)).toEqual(REFUSALS);
    expect(await answersToOthers(withdrawTenantImport, { ...desk.where, tenantImportId }, desk.estate)).toEqual(REFUSALS);
    expect(await answersToOthers(downloadTenantFaults, { ...desk.where, tenantImportId }, desk.estate)).toEqual(REFUSALS);
    expect(await answerToRole(listTenantImports, list, desk.estate, "reader")).toBe(200);
    expect(await answerToRole(withdrawTenantImport, { ...desk.where, tenantImportId }, desk.estate, "reader")).toBe(403);
  });
});
