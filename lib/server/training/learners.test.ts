import { beforeEach, describe, expect, it } from "vitest";
import { aCaller, asSystem } from "@/prisma/seed/builders";
import { beforeScope } from "../database";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, type TestEstate } from "../test-estate";
import { addLearner } from "./add-learner";
import { changeLearner } from "./change-learner";
import { importLearners } from "./import-learners";
import { joinTraining } from "./join-training";
import { listLearners } from "./list-learners";
import { removeLearner } from "./remove-learner";
import { restoreLearner } from "./restore-learner";
import { aLearner, bytes, passModule } from "./test-training";

testDatabase();
let estate: TestEstate;
beforeEach(async () => {
  estate = await aTestEstate({});
});

const WEAK = ["reader", "organisation-executive", "consultant"] as const;
const lastAudit = async () => {
  const where = { organisationId: estate.organisation.id };
  const row = await asSystem(estate.organisation.id, ({ tx }) =>
    tx.auditEvent.findFirst({ where, orderBy: { sequence: "desc" } }),
  );
  return row ? { action: row.action, subject: row.subject, detail: JSON.parse(row.detail) } : null;
};
const names = async (over: Partial<Parameters<typeof listLearners>[1]> = {}) =>
  (await listLearners(estate.lead, { ...estate.path, ...over })).items.map(({ name }) => name);

describe("listLearners", () => {
  it("sorts by name whatever its accents, in pages, and finds a beginning", async () => {
    for (const name of ["Zoé", "élise", "Eric", "Ella"]) await aLearner(estate, { name, email: null });
    const first = await listLearners(estate.lead, { ...estate.path, limit: 3 });
    expect(first.items.map(({ name }) => name)).toEqual(["élise", "Ella", "Eric"]);
    expect(await names({ after: first.next ?? "" })).toEqual(["Zoé"]);
    expect(await names({ name: "EL" })).toEqual(["élise", "Ella"]);
    expect(await names({ name: "%" })).toEqual([]);
  });

  it("shows progress against what the roles ask for", async () => {
    await joinTraining(estate.reader, { ...estate.path, roles: ["champion"] });
    await passModule(estate.reader, estate, "why-a-trusted-cloud");
    await passModule(estate.reader, estate, "accreditation");
    const { items } = await listLearners(estate.lead, estate.path);
    expect(items).toEqual([
      expect.objectContaining({ member: true, roles: ["champion"], done: 1, lastCompletedAt: expect.stringMatching(/^20/) }),
    ]);
  });

  it("refuses others, who does not manage the training, and cursors that are none", async () => {
    expect(await answersToOthers(listLearners, estate.path, estate)).toEqual(REFUSALS);
    for (const role of WEAK) expect(await answerToRole(listLearners, estate.path, estate, role), role).toBe(403);
    expect(await answerToRole(listLearners, estate.path, estate, "contributor")).toBe(200);
    expect(await statusOf(listLearners(estate.lead, { ...estate.path, after: "WyJhIiwiYiJd" }))).toBe(400);
  });

  it("is closed to a contributor who is limited to something else", async () => {
    const contributor = await aCaller(estate.organisation.id, "contributor");
    const { personId } = contributor;
    const limit = (areas: string[]) => beforeScope((tx) => tx.membership.updateMany({ where: { personId }, data: { areas } }));
    await limit(["inventory"]);
    expect(await statusOf(listLearners(contributor, estate.path))).toBe(403);
    await limit(["training"]);
    expect(await statusOf(listLearners(contributor, estate.path))).toBe(200);
  });
});

describe("addLearner", () => {
  it("adds somebody without an account, and audits neither name nor address", async () => {
    const learner = await aLearner(estate, { email: " Anne@Exemple.FR ".trim() });
    expect(learner).toMatchObject({ name: "Anne Bernard", email: "anne@exemple.fr", roles: ["support"], member: false, done: 0 });
    expect(await lastAudit()).toEqual({
      action: "add-learner",
      subject: `learner:${learner.id}`,
      detail: { projectId: estate.project.id, roles: ["support"] },
    });
  });

  it("makes of a member's address the member, who finds the roles on opening the training", async () => {
    const person = await beforeScope((tx) => tx.person.findUniqueOrThrow({ where: { id: estate.reader.personId } }));
    const learner = await aLearner(estate, { email: person.email, name: "Autrement" });
    expect(learner).toMatchObject({ name: person.name, member: true });
    expect(await joinTraining(estate.reader, estate.path)).toMatchObject({ id: learner.id, roles: ["support"] });
  });

  it("takes an address once in a project, and says where it is hidden", async () => {
    const { id: learnerId } = await aLearner(estate);
    await expect(aLearner(estate)).rejects.toMatchObject({ status: 409, code: "learner-known" });
    await removeLearner(estate.lead, { ...estate.path, learnerId });
    await expect(aLearner(estate)).rejects.toMatchObject({ status: 409, code: "learner-hidden" });
    const other = await aTestEstate({});
    expect(await statusOf(aLearner(other))).toBe(200);
  });

  it("refuses others, and who does not manage the training", async () => {
    const input = { ...estate.path, name: "Anne", email: null, roles: [] };
    expect(await answersToOthers(addLearner, input, estate)).toEqual(REFUSALS);
    for (const role of WEAK) expect(await answerToRole(addLearner, input, estate, role), role).toBe(403);
  });
});

describe("changeLearner", () => {
  it("gives other roles and another address, and writes the roles down", async () => {
    const { id: learnerId } = await aLearner(estate);
    const input = { ...estate.path, learnerId, name: "Anne B.", email: null, roles: ["champion" as const] };
    expect(await changeLearner(estate.lead, input)).toMatchObject({ name: "Anne B.", email: null, roles: ["champion"] });
    expect(await lastAudit()).toMatchObject({
      action: "change-learner",
      detail: { before: { roles: ["support"] }, after: { roles: ["champion"] }, renamed: true },
    });
    const before = await lastAudit();
    await changeLearner(estate.lead, input);
    expect(await lastAudit()).toEqual(before);
  });

  it("leaves a member the name and address of the account", async () => {
    const { id: learnerId } = await joinTraining(estate.reader, estate.path);
    const input = { ...estate.path, learnerId, name: "Autrement", email: "x@y.fr", roles: ["support" as const] };
    expect(await changeLearner(estate.lead, input)).toMatchObject({ name: "Camille Exemple", roles: ["support"], member: true });
  });

  it("refuses an address that is another's, others, and foreign learners", async () => {
    const { id: learnerId } = await aLearner(estate);
    await aLearner(estate, { email: "b@exemple.fr" });
    const input = { ...estate.path, learnerId, name: "Anne", email: "b@exemple.fr", roles: [] };
    await expect(changeLearner(estate.lead, input)).rejects.toMatchObject({ code: "learner-known" });
    expect(await answersToOthers(changeLearner, input, estate)).toEqual(REFUSALS);
    const other = await aTestEstate({});
    expect(await statusOf(changeLearner(estate.lead, { ...input, learnerId: (await aLearner(other)).id }))).toBe(404);
    for (const role of WEAK) expect(await answerToRole(changeLearner, input, estate, role), role).toBe(403);
  });
});

describe("removeLearner and restoreLearner", () => {
  it("hide and bring back, with the record, each written down once", async () => {
    const { id: learnerId } = await joinTraining(estate.reader, { ...estate.path, roles: ["champion"] });
    await passModule(estate.reader, estate, "why-a-trusted-cloud");
    const input = { ...estate.path, learnerId };
    for (let time = 0; time < 2; time++) await removeLearner(estate.lead, input);
    expect(await lastAudit()).toMatchObject({ action: "remove-learner", subject: `learner:${learnerId}` });
    expect(await names()).toEqual([]);
    expect(await names({ state: "removed" })).toEqual(["Camille Exemple"]);
    expect(await restoreLearner(estate.lead, input)).toMatchObject({ done: 1 });
    expect(await lastAudit()).toMatchObject({ action: "restore-learner", detail: { after: { removedAt: null } } });
    const before = await lastAudit();
    await restoreLearner(estate.lead, input);
    expect(await lastAudit()).toEqual(before);
  });

  it("refuse others, and who does not manage the training", async () => {
    const { id: learnerId } = await aLearner(estate);
    const input = { ...estate.path, learnerId };
    for (const operation of [removeLearner, restoreLearner]) {
      expect(await answersToOthers(operation, input, estate)).toEqual(REFUSALS);
      for (const role of WEAK) expect(await answerToRole(operation, input, estate, role), role).toBe(403);
    }
  });
});

describe("importLearners", () => {
  const given = (text: string) => importLearners.receive(estate.lead, { ...estate.path, fileName: "a.csv" }, bytes(text));

  it("adds the good rows and tells what is wrong with the others", async () => {
    const text = "Nom;Courriel;Rôles\nAnne Bernard;anne@exemple.fr;support, champion\n;b@exemple.fr;\nBruno;bruno;chef\n";
    expect(await given(text)).toEqual({
      rows: 3,
      rejectedRows: 2,
      learnersAdded: 1,
      learnersChanged: 0,
      unchanged: 0,
      faults: [
        { row: 3, field: "name", code: "missing", value: "" },
        { row: 4, field: "email", code: "email-invalid", value: "bruno" },
        { row: 4, field: "roles", code: "role-unknown", value: "chef" },
      ],
    });
    expect(await lastAudit()).toEqual({
      action: "import-learners",
      subject: `project:${estate.project.id}`,
      detail: { fileName: "a.csv", learnersAdded: 1, learnersChanged: 0, unchanged: 0 },
    });
  });

  it("changes nothing the second time, changes roles that differ, and brings back who was taken out", async () => {
    const text = "name,email,roles\nAnne,anne@exemple.fr,support\nBruno,bruno@exemple.fr,\n";
    await given(text);
    expect(await given(text)).toMatchObject({ learnersAdded: 0, learnersChanged: 0, unchanged: 2 });
    expect(await given(text.replace("support", "architect"))).toMatchObject({ learnersChanged: 1, unchanged: 1 });
    const [anne] = (await listLearners(estate.lead, estate.path)).items;
    await removeLearner(estate.lead, { ...estate.path, learnerId: anne?.id ?? "" });
    expect(await given(text)).toMatchObject({ learnersChanged: 1 });
    expect(await names()).toEqual(["Anne", "Bruno"]);
  });

  it("refuses a file that lacks a column or is no table, and changes nothing", async () => {
    await expect(given("name,roles\nAnne,support\n")).rejects.toMatchObject({
      status: 422,
      code: "file-columns",
      params: { columns: "email" },
    });
    await expect(given("PK\u0003\u0004zip")).rejects.toMatchObject({ status: 422, code: "file-archive" });
    await expect(given("")).rejects.toMatchObject({ status: 422, code: "file-empty" });
    expect(await names()).toEqual([]);
  });

  it("refuses others", async () => {
    const ask = (caller: Parameters<typeof importLearners.receive>[0]) =>
      statusOf(importLearners.receive(caller, { ...estate.path, fileName: "a.csv" }, bytes("name,email\nAnne,a@b.fr\n")));
    expect(await ask({ sessionId: null, requestId: "test" })).toBe(401);
    expect(await ask(estate.reader)).toBe(403);
    expect(await ask((await aTestEstate({})).lead)).toBe(404);
    expect(await names()).toEqual([]);
  });
});
