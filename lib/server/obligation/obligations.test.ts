import { beforeAll, describe, expect, it } from "vitest";
import { compareObligationsRoute, readObligationRoute } from "@/lib/contract/obligation";
import { asSystem } from "@/prisma/seed/builders";
import { listWorkloads } from "../eligibility/list-workloads";
import { readWorkload } from "../eligibility/read-workload";
import { answersToOthers, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { compareObligations } from "./compare-obligations";
import { readObligation } from "./read-obligation";

testDatabase();
let estate: TestEstate;
const SAID = {
  hosting: "commercial-cloud",
  nature: "application",
  harmsExamined: true,
  vitalSystem: false,
  criticality: "moderate",
};
const FACTS: Readonly<Record<string, object>> = {
  Enquêtes: { ...SAID, dataCategories: ["legally-protected-secret"], harms: ["public-order"], engagedOn: new Date("2025-02-03") },
  Annuaire: { ...SAID, dataCategories: ["personal"] },
  Cabinet: { ...SAID, dataCategories: ["personal", "classified"] },
  Vitrine: { ...SAID, dataCategories: ["public"], nature: "public-site" },
  Muette: {},
};

beforeAll(async () => {
  estate = await aTestEstate(Object.fromEntries(Object.keys(FACTS).map((name) => [name, [machine(`vm-${name}`)]])));
  await asSystem(estate.organisation.id, async ({ tx }) => {
    for (const [name, data] of Object.entries(FACTS))
      await tx.workload.update({ where: { id: estate.workloads[name]?.id ?? "" }, data });
  });
});

const pathOf = (name: string) => ({ ...estate.path, workloadId: estate.workloads[name]?.id ?? "" });
const read = (name: string, ruleSet?: string) => readObligation(estate.reader, { ...pathOf(name), ruleSet });

describe("readObligation", () => {
  it("gives the level with its argument, what stands in the way today, and the level under every state of the texts", async () => {
    const view = await read("Enquêtes");
    expect(readObligationRoute.response.parse(view)).toEqual(view);
    expect(view.obligation).toMatchObject({
      level: "must",
      ruleSet: "2026-08",
      restsOnSecNumCloud: true,
      derogation: { open: "yes" },
    });
    // No decision is known; of the classes that the test's edition is silent on, nothing after the directory's own facts.
    expect(view.obligation.overlays.map(({ code, knownUntil }) => [code, knownUntil])).toEqual([
      ["provider-not-known", "2025-11-16"],
    ]);
    expect(view.history.map(({ id, level }) => [id, level])).toEqual([
      ["2021-09", "must"],
      ["2023-05", "must"],
      ["2024-07", "must"],
      ["2026-08", "must"],
    ]);
  });

  it("judges under another state of the texts, and refuses one that there is not", async () => {
    expect((await read("Annuaire", "2021-09")).obligation.level).toBe("must");
    expect((await read("Annuaire")).obligation.level).toBe("may");
    await expect(read("Annuaire", "1999-01")).rejects.toMatchObject({ status: 422, code: "unknown-rule-set" });
  });

  it("names what nobody has said", async () => {
    const { obligation } = await read("Muette");
    expect(obligation.level).toBe("unknown");
    expect(obligation.missing).toEqual(expect.arrayContaining(["dataCategories", "harms", "hosting"]));
  });

  it("is closed to others", async () => {
    expect(await answersToOthers(readObligation, pathOf("Annuaire"), estate)).toEqual(REFUSALS);
    expect(await answersToOthers(compareObligations, estate.path, estate)).toEqual(REFUSALS);
  });
});

describe("the level of a workload", () => {
  it("stands in the list and on the card, and no verdict overrides a prohibition", async () => {
    const { items } = await listWorkloads(estate.reader, { ...estate.path, sort: "name" });
    const levels = Object.fromEntries(items.map(({ name, obligation }) => [name, obligation]));
    expect(levels).toEqual({ Enquêtes: "must", Annuaire: "may", Cabinet: "must-not", Vitrine: "may", Muette: "unknown" });
    expect(await readWorkload(estate.reader, pathOf("Cabinet"))).toMatchObject({ verdict: "eligible", obligation: "must-not" });
  });
});

describe("compareObligations", () => {
  it("replays the project under another state of the texts: what 2023 changed", async () => {
    const view = await compareObligations(estate.reader, { ...estate.path, from: "2021-09", to: "2023-05" });
    expect(compareObligationsRoute.response.parse(view)).toEqual(view);
    expect(view.workloads).toBe(5);
    expect(view.byLevel.from).toEqual({ "must-not": 1, must: 2, should: 1, may: 0, unknown: 1 });
    expect(view.byLevel.to).toEqual({ "must-not": 1, must: 1, should: 0, may: 2, unknown: 1 });
    expect(view.moves).toEqual([
      { from: "must", to: "may", workloads: 1 },
      { from: "should", to: "may", workloads: 1 },
    ]);
    expect(view.listed.total).toBe(2);
    expect(view.listed.items.map(({ name, from, to }) => [name, from, to])).toEqual([
      ["Annuaire", "must", "may"],
      ["Vitrine", "should", "may"],
    ]);
  });

  it("lists the workloads of one level, and compares with the state before by itself", async () => {
    const view = await compareObligations(estate.reader, { ...estate.path, level: "must-not" });
    expect([view.from, view.to]).toEqual(["2024-07", "2026-08"]);
    expect(view.listed).toMatchObject({ total: 1, items: [{ name: "Cabinet" }] });
  });

  it("answers a project without an estate with nothing counted", async () => {
    const empty = await aTestEstate({});
    expect(await compareObligations(empty.reader, empty.path)).toMatchObject({ workloads: 0, listed: { total: 0, items: [] } });
  });
});
