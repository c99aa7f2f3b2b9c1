import { beforeEach, describe, expect, it } from "vitest";
import { asSystem } from "@/prisma/seed/builders";
import { answersToOthers, answerToRole, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, door, machine, scoreAll, type TestEstate } from "../test-estate";
import { editWorkload } from "./edit-workload";
import { pinResources } from "./pin-resources";
import { readWorkload } from "./read-workload";
import { unpinResources } from "./unpin-resources";

testDatabase();
let estate: TestEstate;
beforeEach(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1"), door("door-1")], Paie: [machine("vm-2")] });
});

const pathOf = (name: string) => ({ ...estate.path, workloadId: estate.workloads[name]?.id ?? "" });
const keyOf = (name: string, type = "test.compute/machines") => `/subscriptions/sub/resourcegroups/rg/providers/${type}/${name}`;
const inside = <T>(read: Parameters<typeof asSystem<T>>[1]) => asSystem(estate.organisation.id, read);
const jobs = () =>
  inside(({ tx }) => tx.job.findMany({ where: { projectId: estate.project.id }, select: { kind: true, subject: true } }));
const workloadOf = async (key: string) =>
  (await inside(({ tx }) => tx.resourceVersion.findFirstOrThrow({ where: { projectId: estate.project.id, key } }))).workloadId;
const lastAudit = () =>
  inside(({ tx }) =>
    tx.auditEvent.findFirst({ where: { organisationId: estate.organisation.id }, orderBy: { sequence: "desc" } }),
  );

describe("editWorkload", () => {
  const draft = {
    revision: 0,
    name: "Paie",
    owner: " DRH ",
    criticality: "vital" as const,
    dataCategories: ["personal" as const],
  };

  it("changes what people say of a workload, once, and writes it down", async () => {
    const view = await editWorkload(estate.lead, { ...pathOf("Paie"), ...draft });
    expect(view).toMatchObject({
      owner: "DRH",
      criticality: "vital",
      dataCategories: ["personal"],
      revision: 1,
      verdict: "eligible",
    });
    expect(await lastAudit()).toMatchObject({
      action: "edit-workload",
      subject: `workload:${view.id}`,
      personId: estate.lead.personId,
    });
    expect(await jobs()).toEqual([]);
  });

  it("keeps what an obligation needs, writes it down, and leaves it alone when nothing is said of it", async () => {
    const facts = {
      harms: ["public-order" as const],
      harmsExamined: false,
      vitalSystem: false,
      hosting: "commercial-cloud" as const,
      nature: "application" as const,
      engagedOn: "2025-03-01",
      goLiveOn: null,
      contractEndsOn: "2027-12-31",
      licenceEndsOn: null,
    };
    const known = { ...facts, harmsExamined: true };
    expect((await editWorkload(estate.lead, { ...pathOf("Paie"), ...draft, facts })).facts).toEqual(known);
    const detail = JSON.parse((await lastAudit())?.detail ?? "{}");
    expect(detail).toMatchObject({ before: { facts: { harms: [], hosting: null } }, after: { facts: known } });
    expect((await editWorkload(estate.lead, { ...pathOf("Paie"), ...draft, revision: 1 })).facts).toEqual(known);
  });

  it("answers a change made elsewhere with the current values, and keeps them", async () => {
    await editWorkload(estate.lead, { ...pathOf("Paie"), ...draft });
    const late = editWorkload(estate.lead, { ...pathOf("Paie"), ...draft, owner: "DSI" });
    await expect(late).rejects.toMatchObject({
      status: 409,
      code: "changed-elsewhere",
      params: { revision: "1", owner: "DRH", dataCategories: "personal" },
    });
    expect(await readWorkload(estate.reader, pathOf("Paie"))).toMatchObject({ owner: "DRH", revision: 1 });
  });

  it("has the worker sort a renamed workload anew", async () => {
    await editWorkload(estate.lead, { ...pathOf("Paie"), ...draft, name: "Solde" });
    expect(await jobs()).toEqual([{ kind: "score", subject: `workloads:${estate.workloads.Paie?.id}` }]);
  });

  it("refuses others, and readers", async () => {
    const input = { ...pathOf("Paie"), ...draft };
    expect(await answersToOthers(editWorkload, input, estate)).toEqual(REFUSALS);
    expect(await answerToRole(editWorkload, input, estate, "reader")).toBe(403);
    expect(await answerToRole(editWorkload, input, estate, "organisation-executive")).toBe(403);
    expect(await answerToRole(editWorkload, input, estate, "consultant")).toBe(200);
  });
});

describe("pinResources and unpinResources", () => {
  it("move a resource and have both workloads judged anew", async () => {
    const door1 = keyOf("door-1", "test.edge/doors");
    const answer = await pinResources(estate.lead, { ...pathOf("Paie"), resourceKeys: [door1, keyOf("nothing")] });
    expect(answer).toEqual({ moved: 1 });
    expect(await workloadOf(door1)).toBe(estate.workloads.Paie?.id);
    const ids = [estate.workloads.Paie?.id, estate.workloads.CRM?.id].sort().join(",");
    expect(await jobs()).toEqual([{ kind: "score", subject: `workloads:${ids}` }]);
    await scoreAll(estate.project);
    expect(await readWorkload(estate.reader, pathOf("Paie"))).toMatchObject({ verdict: "redesign", resources: 2 });
    expect(await readWorkload(estate.reader, pathOf("CRM"))).toMatchObject({ verdict: "eligible", resources: 1 });
  });

  it("give a resource back to the workload of the rule, made when it is new", async () => {
    const key = keyOf("vm-1");
    await pinResources(estate.lead, { ...pathOf("Paie"), resourceKeys: [key] });
    expect(await unpinResources(estate.lead, { ...pathOf("CRM"), resourceKeys: [key] })).toEqual({ moved: 0 });
    expect(await unpinResources(estate.lead, { ...pathOf("Paie"), resourceKeys: [key] })).toEqual({ moved: 1 });
    expect(await workloadOf(key)).toBe(estate.workloads.CRM?.id);
    const lonely = await asSystem(estate.organisation.id, ({ tx }) =>
      tx.workloadPin.count({ where: { projectId: estate.project.id } }),
    );
    expect(lonely).toBe(0);
  });

  it("are written down with the workloads before and after", async () => {
    const [crm, paie] = [estate.workloads.CRM?.id, estate.workloads.Paie?.id];
    const resources = [keyOf("vm-1")];
    const detailOf = async () => JSON.parse((await lastAudit())?.detail ?? "{}");
    await pinResources(estate.lead, { ...pathOf("Paie"), resourceKeys: resources });
    expect(await detailOf()).toEqual({ resources, before: { workloads: [crm] }, after: { workloads: [paie] } });
    await unpinResources(estate.lead, { ...pathOf("Paie"), resourceKeys: resources });
    expect(await detailOf()).toEqual({ resources, before: { workloads: [paie] }, after: { workloads: [crm] } });
  });

  it("leave everything alone when no key is known, and while an import moves resources", async () => {
    expect(await pinResources(estate.lead, { ...pathOf("Paie"), resourceKeys: [keyOf("nothing")] })).toEqual({ moved: 0 });
    expect(await jobs()).toEqual([]);
    const job = { kind: "apply-import", organisationId: estate.organisation.id, projectId: estate.project.id, subject: "x" };
    await inside(({ tx }) => tx.job.create({ data: job }));
    const during = { ...pathOf("Paie"), resourceKeys: [keyOf("vm-1")] };
    await expect(pinResources(estate.lead, during)).rejects.toMatchObject({ status: 409, code: "import-running" });
    await expect(unpinResources(estate.lead, during)).rejects.toMatchObject({ status: 409, code: "import-running" });
  });

  it("refuse others, readers, and a workload of another organisation", async () => {
    const input = { ...pathOf("Paie"), resourceKeys: [keyOf("vm-1")] };
    for (const useCase of [pinResources, unpinResources]) {
      expect(await answersToOthers(useCase, input, estate)).toEqual(REFUSALS);
      expect(await answerToRole(useCase, input, estate, "reader")).toBe(403);
    }
    const other = await aTestEstate({ Paie: [machine("vm-9")] });
    const foreign = { ...input, workloadId: other.workloads.Paie?.id ?? "" };
    await expect(pinResources(estate.lead, foreign)).rejects.toMatchObject({ status: 404 });
  });
});
