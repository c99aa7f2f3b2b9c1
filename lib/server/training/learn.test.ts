import { beforeEach, describe, expect, it } from "vitest";
import { aCaller, asSystem } from "@/prisma/seed/builders";
import { beforeScope } from "../database";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, type TestEstate } from "../test-estate";
import { attemptQuiz } from "./attempt-quiz";
import { CURRICULUM } from "./curriculum";
import { joinTraining } from "./join-training";
import { readCoverage } from "./read-coverage";
import { readModule } from "./read-module";
import { readPath } from "./read-path";
import { removeLearner } from "./remove-learner";
import { startModule } from "./start-module";
import { aLearner, answersOf, passModule } from "./test-training";

testDatabase();
let estate: TestEstate;
beforeEach(async () => {
  estate = await aTestEstate({});
});

const MODULE = "why-a-trusted-cloud";
const OTHER_ROLES = ["contributor", "reader", "organisation-executive"] as const;
const audits = () =>
  asSystem(estate.organisation.id, ({ tx }) =>
    tx.auditEvent.findMany({ where: { organisationId: estate.organisation.id }, orderBy: { sequence: "asc" } }),
  );
const lastAudit = async () => {
  const { action, subject, detail, personId } = (await audits()).at(-1) ?? { detail: "null" };
  return { action, subject, personId, detail: JSON.parse(detail) };
};
const archive = () =>
  beforeScope((tx) => tx.project.update({ where: { id: estate.project.id }, data: { archivedAt: new Date() } }));

describe("joinTraining", () => {
  it("makes a member a learner once, with the role that goes with the member's", async () => {
    const self = await joinTraining(estate.lead, estate.path);
    expect(self).toEqual({ id: expect.any(String), roles: ["project-lead"], removed: false });
    expect(await lastAudit()).toEqual({
      action: "join-training",
      subject: `learner:${self.id}`,
      personId: estate.lead.personId,
      detail: { joined: true, roles: ["project-lead"] },
    });
    expect(await joinTraining(estate.lead, estate.path)).toEqual(self);
    expect(await audits()).toHaveLength(1);
    const executive = await aCaller(estate.organisation.id, "organisation-executive");
    expect((await joinTraining(executive, estate.path)).roles).toEqual(["executive"]);
    expect((await joinTraining(estate.reader, estate.path)).roles).toEqual([]);
  });

  it("makes one learner of two openings at the same moment", async () => {
    const both = await Promise.all([joinTraining(estate.reader, estate.path), joinTraining(estate.reader, estate.path)]);
    expect(both[0]?.id).toBe(both[1]?.id);
    expect((await readCoverage(estate.lead, estate.path)).learners).toBe(1);
  });

  it("lets one choose one's roles, and writes both down", async () => {
    await joinTraining(estate.reader, estate.path);
    const self = await joinTraining(estate.reader, { ...estate.path, roles: ["support", "architect", "support"] });
    expect(self.roles).toEqual(["architect", "support"]);
    expect((await lastAudit()).detail).toEqual({ before: { roles: [] }, after: { roles: ["architect", "support"] } });
  });

  it("takes over the record of a learner who was added under the same address", async () => {
    const { email } = await beforeScope((tx) => tx.person.findUniqueOrThrow({ where: { id: estate.reader.personId } }));
    await beforeScope((tx) =>
      tx.membership.updateMany({ where: { personId: estate.reader.personId }, data: { endedAt: new Date() } }),
    );
    const added = await aLearner(estate, { email: email.toUpperCase(), roles: ["champion"] });
    expect(added.member).toBe(false);
    await beforeScope((tx) => tx.membership.updateMany({ where: { personId: estate.reader.personId }, data: { endedAt: null } }));
    expect(await joinTraining(estate.reader, estate.path)).toEqual({ id: added.id, roles: ["champion"], removed: false });
  });

  it("brings back who was taken out only when roles are chosen", async () => {
    const { id: learnerId } = await joinTraining(estate.reader, estate.path);
    await removeLearner(estate.lead, { ...estate.path, learnerId });
    expect(await joinTraining(estate.reader, estate.path)).toMatchObject({ removed: true });
    expect(await statusOf(startModule(estate.reader, { ...estate.path, moduleId: MODULE }))).toBe(409);
    expect(await joinTraining(estate.reader, { ...estate.path, roles: ["support"] })).toMatchObject({ removed: false });
  });

  it("refuses others, and consultants, who accompany and do not learn here", async () => {
    expect(await answersToOthers(joinTraining, estate.path, estate)).toEqual(REFUSALS);
    expect(await answerToRole(joinTraining, estate.path, estate, "consultant")).toBe(403);
    for (const role of OTHER_ROLES) expect(await answerToRole(joinTraining, estate.path, estate, role), role).toBe(200);
    await archive();
    expect(await statusOf(joinTraining(estate.lead, estate.path))).toBe(404);
  });
});

describe("readPath", () => {
  it("shows every module, and what one's roles ask for with what is next", async () => {
    const before = await readPath(estate.reader, estate.path);
    expect(before).toMatchObject({ learner: null, mine: { modules: [], done: 0, minutesLeft: 0, next: null, paths: [] } });
    expect(before.modules.map(({ id }) => id)).toEqual(CURRICULUM.map(({ id }) => id));
    await joinTraining(estate.reader, { ...estate.path, roles: ["champion"] });
    await passModule(estate.reader, estate, MODULE);
    await startModule(estate.reader, { ...estate.path, moduleId: "user-adoption" });
    const path = await readPath(estate.reader, { ...estate.path, locale: "en" });
    expect(path.mine).toMatchObject({ done: 1, next: "user-adoption", paths: [{ role: "champion", done: 1 }] });
    expect(path.modules.find(({ id }) => id === MODULE)).toMatchObject({
      title: "Why a trusted cloud",
      record: { completedAt: expect.any(String), source: "portal", attempts: 1, revised: false },
    });
  });

  it("refuses others, and is open to every role", async () => {
    expect(await answersToOthers(readPath, estate.path, estate)).toEqual(REFUSALS);
    for (const role of [...OTHER_ROLES, "consultant"] as const)
      expect(await answerToRole(readPath, estate.path, estate, role), role).toBe(200);
  });
});

describe("readModule", () => {
  it("gives the text with numbered sources, the questions, and none of the answers", async () => {
    const module = await readModule(estate.reader, { ...estate.path, moduleId: MODULE });
    expect(module.blocks.filter(({ kind }) => kind === "heading").length).toBeGreaterThan(3);
    expect(module.sources.map(({ number }) => number)).toEqual(module.sources.map((_, at) => at + 1));
    expect(module.quiz.length).toBeGreaterThanOrEqual(5);
    for (const { options } of module.quiz) for (const option of options) expect(Object.keys(option)).toEqual(["id", "text"]);
    expect(module).toMatchObject({ record: null, learner: null, next: { id: CURRICULUM[1]?.id } });
  });

  it("goes on along the reader's own path", async () => {
    await joinTraining(estate.reader, { ...estate.path, roles: ["champion"] });
    const path = await readPath(estate.reader, estate.path);
    const module = await readModule(estate.reader, { ...estate.path, moduleId: MODULE });
    expect(module.next?.id).toBe(path.mine.modules[1]);
    const last = path.mine.modules.at(-1) ?? "";
    expect((await readModule(estate.reader, { ...estate.path, moduleId: last })).next).toBeNull();
  });

  it("refuses others, and a module that is none", async () => {
    const input = { ...estate.path, moduleId: MODULE };
    expect(await answersToOthers(readModule, input, estate)).toEqual(REFUSALS);
    expect(await statusOf(readModule(estate.lead, { ...input, moduleId: "marketing" }))).toBe(404);
    expect(await statusOf(readModule(estate.lead, { ...input, moduleId: "../curriculum" }))).toBe(400);
  });
});

describe("startModule", () => {
  it("notes the beginning once, and makes the reader a learner", async () => {
    const input = { ...estate.path, moduleId: MODULE };
    const record = await startModule(estate.reader, input);
    expect(record).toMatchObject({ completedAt: null, right: null, attempts: 0 });
    expect(await startModule(estate.reader, input)).toEqual(record);
    expect((await audits()).map(({ action }) => action)).toEqual(["start-module"]);
    expect(await answersToOthers(startModule, input, estate)).toEqual(REFUSALS);
    expect(await answerToRole(startModule, input, estate, "consultant")).toBe(403);
  });
});

describe("attemptQuiz", () => {
  it("marks and explains every option, and completes from four in five on", async () => {
    const questions = CURRICULUM.find(({ id }) => id === MODULE)?.quiz.length ?? 0;
    const input = { ...estate.path, moduleId: MODULE, locale: "en" as const };
    const failed = await attemptQuiz(estate.reader, { ...input, answers: answersOf(MODULE, 2) });
    expect(failed).toMatchObject({
      passed: false,
      right: questions - 2,
      total: questions,
      record: { completedAt: null, attempts: 1 },
    });
    expect(failed.questions[0]).toMatchObject({ right: false });
    for (const { options } of failed.questions) for (const option of options) expect(option.why.length).toBeGreaterThan(10);
    const passed = await attemptQuiz(estate.reader, { ...input, answers: answersOf(MODULE) });
    expect(passed).toMatchObject({ passed: true, record: { completedAt: expect.any(String), right: questions, attempts: 2 } });
    expect(await lastAudit()).toMatchObject({
      action: "attempt-quiz",
      subject: `module:${MODULE}`,
      detail: { right: questions, total: questions, passed: true },
    });
    const again = await attemptQuiz(estate.reader, { ...input, answers: {} });
    expect(again.record).toMatchObject({ completedAt: passed.record.completedAt, right: questions, attempts: 3 });
  });

  it("counts two attempts at the same moment one after the other", async () => {
    const input = { ...estate.path, moduleId: MODULE, answers: answersOf(MODULE) };
    await Promise.all([attemptQuiz(estate.reader, input), attemptQuiz(estate.reader, input), attemptQuiz(estate.reader, input)]);
    expect((await readModule(estate.reader, { ...estate.path, moduleId: MODULE })).record?.attempts).toBe(3);
  });

  it("refuses others, consultants, and answers of another shape", async () => {
    const input = { ...estate.path, moduleId: MODULE, answers: answersOf(MODULE) };
    expect(await answersToOthers(attemptQuiz, input, estate)).toEqual(REFUSALS);
    expect(await answerToRole(attemptQuiz, input, estate, "consultant")).toBe(403);
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`q${at}`, ["a"]]));
    expect(await statusOf(attemptQuiz(estate.lead, { ...input, answers: many }))).toBe(400);
  });
});

describe("readCoverage", () => {
  it("counts learners by role, and nobody who was taken out", async () => {
    await joinTraining(estate.reader, { ...estate.path, roles: ["champion"] });
    await passModule(estate.reader, estate, MODULE);
    const gone = await aLearner(estate, { roles: ["champion"] });
    await removeLearner(estate.lead, { ...estate.path, learnerId: gone.id });
    await aLearner(estate, { email: null, roles: [] });
    const { roles, learners, withoutRole } = await readCoverage(estate.reader, estate.path);
    const champions = roles.find(({ role }) => role === "champion");
    expect(champions).toEqual({
      role: "champion",
      modules: champions?.modules,
      learners: 1,
      trained: 0,
      done: 1,
      toDo: champions?.modules,
    });
    expect({ learners, withoutRole }).toEqual({ learners: 2, withoutRole: 1 });
    expect(roles).toHaveLength(7);
  });

  it("refuses others, and names nobody to anybody", async () => {
    await aLearner(estate);
    expect(await answersToOthers(readCoverage, estate.path, estate)).toEqual(REFUSALS);
    expect(JSON.stringify(await readCoverage(estate.reader, estate.path))).not.toContain("Anne");
  });
});
