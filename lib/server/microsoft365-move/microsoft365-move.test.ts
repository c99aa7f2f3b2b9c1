import { beforeEach, describe, expect, it } from "vitest";
import { Microsoft365View } from "@/lib/contract/microsoft365-move";
import { SHIPPED_EDITIONS } from "@/lib/domain/catalogue/shipped";
import { aSubscription, aTenant, aVolume, somePopulations } from "@/lib/domain/microsoft365/builders";
import { lastAudit } from "../assessment/test-assessment";
import { publishShipped } from "../catalogue/publish-shipped";
import { inScope } from "../database";
import { keepHashKey, saveTenant } from "../microsoft365/store-tenant";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { changeMoveAssumptions } from "./change-move-assumptions";
import { readMicrosoft365 } from "./read-microsoft365";

testDatabase();
let estate: TestEstate;

beforeEach(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
});

const GB = 1024 ** 3;
const tenant = aTenant({
  subscriptions: { sources: ["a"], list: [aSubscription(), aSubscription({ partNumber: "HOUSE_MADE", product: "Maison" })] },
  populations: somePopulations({
    people: 90,
    reported: ["active-exchange", "active-yammer"],
    byFact: { "active-exchange": 88, "active-yammer": 12 },
    groups: [
      { people: 76, facts: ["active-exchange"], products: ["SPE_E5"] },
      { people: 12, facts: ["active-exchange", "active-yammer"], products: ["SPE_E5"] },
    ],
    others: 2,
  }),
  volumes: { mailboxes: aVolume({ count: 90, bytes: 900 * GB }), sites: null, drives: null, groups: null },
});

async function withTenant(): Promise<void> {
  const { organisationId, projectId } = estate.path;
  await inScope(estate.lead, { kind: "organisation", organisationId, permission: "inventory.import" }, async (scope) => {
    await keepHashKey(scope, projectId, "sealed");
    await saveTenant(scope, projectId, tenant);
  });
}
const read = () => readMicrosoft365(estate.reader, estate.path);

describe("reading a tenant", () => {
  it("is refused to others, and open to every role", async () => {
    expect(await answersToOthers(readMicrosoft365, estate.path, estate)).toEqual(REFUSALS);
    for (const role of ["contributor", "reader", "organisation-executive", "consultant"] as const)
      expect(await answerToRole(readMicrosoft365, estate.path, estate, role)).toBe(200);
  });

  it("says that nothing was imported, never that there is nothing", async () => {
    const view = await read();
    expect(view.tenant).toBeNull();
    expect(view.edition.id).not.toBe("");
  });

  it("answers as the contract says, with reasons, people, doubts and volumes", async () => {
    await publishShipped(SHIPPED_EDITIONS.filter(({ rulesOf }) => rulesOf));
    await withTenant();
    const view = Microsoft365View.parse(await read());
    expect(view.edition.id).toBe("2026-11.1");
    const { services, populations, coexistence, estimate, unknownProducts, absent } = view.tenant ?? {};
    expect(unknownProducts).toEqual(["Maison"]);
    expect(absent).toBeGreaterThan(10);
    expect(services?.find(({ id }) => id === "viva-engage")).toMatchObject({
      verdict: "redesign",
      use: { people: 12 },
      licences: { assigned: 80 },
    });
    for (const { id, findings, known } of services ?? []) {
      expect(findings.length, id).toBeGreaterThan(0);
      for (const { source } of known) expect(source.date, id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    expect(populations).toMatchObject({ people: 90, byLoss: { lost: 12, "in-doubt": 0, kept: 76 }, notListed: 2 });
    expect(populations?.groups).toMatchObject([{ people: 12, lost: [{ id: "viva-engage" }], inDoubt: [] }]);
    expect(coexistence?.find(({ id }) => id === "identities")).toMatchObject({ state: "to-prepare", figures: { people: 90 } });
    expect(estimate).toMatchObject({
      revision: 0,
      by: null,
      changed: {},
      volumes: { people: 90, mailBytes: 900 * GB, sites: null },
    });
  }, 60_000);
});

describe("changing the assumptions of the move", () => {
  const change = (assumptions: Record<string, number>, revision = 0) => ({ ...estate.path, revision, assumptions });

  it("is refused to others, and to those who only read", async () => {
    const input = change({ "people-per-wave": 300 });
    expect(await answersToOthers(changeMoveAssumptions, input, estate)).toEqual(REFUSALS);
    expect(await answerToRole(changeMoveAssumptions, input, estate, "reader")).toBe(403);
    expect(await answerToRole(changeMoveAssumptions, input, estate, "organisation-executive")).toBe(403);
    expect(await answerToRole(changeMoveAssumptions, input, estate, "consultant")).toBe(200);
  });

  it("keeps what differs, says who changed it, and audits before and after", async () => {
    await withTenant();
    await changeMoveAssumptions(estate.lead, change({ "people-per-wave": 300, "days-per-wave": 5 }));
    const { estimate } = (await read()).tenant ?? {};
    expect(estimate).toMatchObject({ changed: { "people-per-wave": 300 }, revision: 1, by: expect.any(String) });
    const audit = await lastAudit(estate.path.organisationId);
    expect(audit).toMatchObject({
      action: "change-move-assumptions",
      subject: `project:${estate.path.projectId}`,
      detail: { before: {}, after: { "people-per-wave": 300 } },
    });
    expect(await changeMoveAssumptions(estate.lead, change({}, 1))).toEqual({ revision: 2 });
    expect((await read()).tenant?.estimate.changed).toEqual({});
  });

  it("changes nothing and audits nothing when nothing differs", async () => {
    expect(await changeMoveAssumptions(estate.lead, change({ "days-per-wave": 5 }))).toEqual({ revision: 0 });
  });

  it("refuses what is written over unread, and what is out of bounds", async () => {
    await changeMoveAssumptions(estate.lead, change({ "people-per-wave": 300 }));
    expect(await statusOf(changeMoveAssumptions(estate.lead, change({ "people-per-wave": 200 })))).toBe(409);
    expect(await statusOf(changeMoveAssumptions(estate.lead, change({ "margin-percent": 101 }, 1)))).toBe(400);
    expect(await statusOf(changeMoveAssumptions(estate.lead, change({ "people-per-wave": 0.5 }, 1)))).toBe(400);
    expect(await statusOf(changeMoveAssumptions(estate.lead, change({ surprise: 1 }, 1)))).toBe(400);
  });
});
