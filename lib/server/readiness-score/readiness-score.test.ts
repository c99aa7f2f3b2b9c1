import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { asSystem } from "@/prisma/seed/builders";
import { startAssessment } from "../assessment/start-assessment";
import { publishQuestionnaires } from "../assessment/store-questionnaire";
import { submitAssessment } from "../assessment/submit-assessment";
import { answer, aTestQuestionnaire, complete, lastAudit, said } from "../assessment/test-assessment";
import { validateAssessment } from "../assessment/validate-assessment";
import { beforeScope, inScope } from "../database";
import { keepDailyReadiness } from "../jobs/keep-daily-readiness";
import { answersToOthers, answerToRole, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, door, lock, machine, type TestEstate, thing } from "../test-estate";
import { aLearner, passModule } from "../training/test-training";
import { keepReadiness } from "./keep-readiness";
import { listReadinessSnapshots } from "./list-readiness-snapshots";
import { loadReadiness } from "./load-readiness";
import { readReadiness } from "./read-readiness";
import { takeReadinessSnapshot } from "./take-readiness-snapshot";

const database = testDatabase();
let estate: TestEstate;

beforeEach(async () => {
  estate = await aTestEstate({
    CRM: [machine("vm-1")],
    Portail: [door("door-1")],
    Labo: [thing("thing-1")],
    Réseau: [lock("lock-1")],
  });
});

/** A questionnaire of the formula, with the questions of the tests. */
async function publishSkills(): Promise<void> {
  const questionnaire = { ...aTestQuestionnaire(), id: "skills", version: "9.0" };
  await publishQuestionnaires([{ id: "skills", version: "9.0", load: async () => questionnaire }]);
}
async function skills() {
  await publishSkills();
  const { id } = await startAssessment(estate.lead, { ...estate.path, questionnaireId: "skills" });
  return { ...estate.path, assessmentId: id };
}
const read = () => readReadiness(estate.reader, estate.path);
const dimension = async (id: string) => (await read()).dimensions.find((one) => one.id === id);

describe("reading readiness", () => {
  it("is refused to others, and open to every role", async () => {
    expect(await answersToOthers(readReadiness, estate.path, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(listReadinessSnapshots, estate.path, estate)).toEqual(REFUSALS);
    for (const role of ["contributor", "reader", "organisation-executive", "consultant"] as const)
      expect(await answerToRole(readReadiness, estate.path, estate, role)).toBe(200);
  });

  it("knows at first what the estate tells, workloads of configuration left out", async () => {
    const { score, completeness, dimensions } = await read();
    expect(dimensions.filter((one) => one.score !== null).map(({ id }) => id)).toEqual(["estate"]);
    const measures = dimensions.find(({ id }) => id === "estate")?.measures ?? [];
    expect(measures.map(({ id, score: of, known, counted }) => [id, of, known, counted])).toEqual([
      ["owner", 0, 100, { part: 0, whole: 3 }],
      ["criticality", 0, 100, { part: 0, whole: 3 }],
      ["data-categories", 0, 100, { part: 0, whole: 3 }],
      ["verdict", expect.any(Number), 66, expect.objectContaining({ whole: 2 })],
    ]);
    expect(score).not.toBeNull();
    expect(completeness).toBeCloseTo(0.186, 10);
  });

  it("adds up: the terms of the sum are the score that is shown", async () => {
    const path = await skills();
    await answer(estate.lead, path, "q1", said("middling"));
    const { score, dimensions } = await read();
    const sum = (points: readonly (number | null)[]) => points.reduce<number>((all, one) => all + Math.round(10 * (one ?? 0)), 0);
    expect(sum(dimensions.map(({ points }) => points))).toBe(Math.round(10 * (score ?? -1)));
    for (const one of dimensions.filter((each) => each.score !== null))
      expect(sum(one.measures.map(({ points }) => points))).toBe(Math.round(10 * (one.score ?? -1)));
  });

  it("follows an answer, and takes “I don't know” for neither good nor bad", async () => {
    const path = await skills();
    const before = await read();
    expect(before.findOuts).toContainEqual(
      expect.objectContaining({ kind: "answer-question", dimension: "skills", question: "q1" }),
    );
    await answer(estate.lead, path, "q1", { kind: "unknown" });
    expect((await read()).score).toBe(before.score);
    await answer(estate.lead, path, "q1", said("bad"));
    const after = await read();
    expect(await dimension("skills")).toMatchObject({ score: 0, firm: 0 });
    expect(after.completeness).toBeGreaterThan(before.completeness);
    const raise = after.raises.find((one) => one.dimension === "skills");
    expect(raise).toMatchObject({
      kind: "apply-remedy",
      question: "q1",
      assessmentId: path.assessmentId,
      text: { fr: "begin q1" },
    });
    await answer(estate.lead, path, "q1", said("good"));
    expect((await read()).score).toBeGreaterThan(after.score ?? 100);
  });

  it("calls firm what was reviewed", async () => {
    const path = await skills();
    await complete(estate.lead, path);
    expect((await dimension("skills"))?.firm).toBe(0);
    await submitAssessment(estate.lead, path);
    await validateAssessment(estate.lead, path);
    const { known, firm } = (await dimension("skills")) ?? {};
    expect(known).toBeGreaterThan(0);
    expect(firm).toBe(known);
    expect((await read()).findOuts.some((one) => one.dimension === "skills")).toBe(false);
  });

  it("follows the training of those who are named", async () => {
    expect((await dimension("training"))?.score).toBeNull();
    const learner = await aLearner(estate, { name: "Alix", email: null, roles: ["support"] });
    expect(learner.name).toBe("Alix");
    expect(await dimension("training")).toMatchObject({ score: 0, known: 10 });
    await passModule(estate.lead, estate, "why-a-trusted-cloud");
    const { measures } = (await dimension("training")) ?? {};
    expect(measures?.find(({ id }) => id === "project-lead")).toMatchObject({ known: 100, counted: { part: 1 } });
  });
});

describe("keeping readiness", () => {
  it("is refused to others, and to who neither leads nor accompanies", async () => {
    expect(await answersToOthers(keepReadiness, estate.path, estate)).toEqual(REFUSALS);
    for (const role of ["contributor", "reader", "organisation-executive"] as const)
      expect(await answerToRole(keepReadiness, estate.path, estate, role)).toBe(403);
    expect(await answerToRole(keepReadiness, estate.path, estate, "consultant")).toBe(200);
  });

  it("keeps what is shown, with the hash of what is stored, and audits it", async () => {
    const { score, completeness } = await read();
    const { id } = await keepReadiness(estate.lead, estate.path);
    const [item, ...others] = (await listReadinessSnapshots(estate.reader, estate.path)).items;
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      id,
      trigger: "manual",
      formula: "2026-11",
      score,
      completeness,
      by: expect.stringMatching(/./),
    });
    const stored = await asSystem(estate.organisation.id, ({ tx }) => tx.readinessSnapshot.findUniqueOrThrow({ where: { id } }));
    expect(createHash("sha256").update(stored.document).digest("hex")).toBe(item?.sha256);
    expect(await lastAudit(estate.organisation.id)).toEqual({
      action: "keep-readiness",
      subject: `readiness:${id}`,
      detail: { score, completeness, formula: "2026-11" },
    });
  });

  it("stays as it was: the database lets neither the portal nor the worker change or remove it", async () => {
    await keepReadiness(estate.lead, estate.path);
    for (const role of ["portal_app", "portal_platform"] as const)
      for (const sql of ["UPDATE readiness_snapshot SET score = 100", "DELETE FROM readiness_snapshot"])
        await database.acting({ role, organisation: estate.organisation.id }, async (run) => {
          await expect(run(sql)).rejects.toThrow(/permission denied/);
        });
  });

  it("pins the same figures for a decision", async () => {
    const wanted = { kind: "organisation", organisationId: estate.organisation.id, permission: "readiness.read" } as const;
    const now = new Date();
    const [taken, loaded] = await inScope(estate.lead, wanted, async (scope) => [
      await takeReadinessSnapshot(scope, estate.project.id, "decision", now),
      await loadReadiness(scope, estate.project.id, now),
    ]);
    expect(taken.readiness).toEqual(loaded);
    const { items } = await listReadinessSnapshots(estate.reader, estate.path);
    expect(items).toMatchObject([{ id: taken.id, trigger: "decision", sha256: taken.sha256, at: now.toISOString() }]);
  });
});

describe("the snapshot of the day", () => {
  const noon = new Date("2026-11-23T11:00:00Z");
  const kept = async () => (await listReadinessSnapshots(estate.reader, estate.path)).items;

  it("is taken once a day, by nobody, however often the worker passes", async () => {
    expect(await keepDailyReadiness(noon)).toBeGreaterThan(0);
    expect(await keepDailyReadiness(new Date(noon.getTime() + 60_000))).toBe(0);
    expect(await kept()).toMatchObject([{ trigger: "daily", by: null, at: noon.toISOString() }]);
    // 23:30 UTC is the next day where the programme's people are.
    await keepDailyReadiness(new Date("2026-11-23T23:30:00Z"));
    expect((await kept()).map(({ at }) => at)).toEqual([noon.toISOString(), "2026-11-23T23:30:00.000Z"]);
  });

  it("is one also when two workers meet, or one was cut off and forgot", async () => {
    const insert = () =>
      asSystem(
        estate.organisation.id,
        ({ tx }) => tx.$executeRaw`
        INSERT INTO readiness_snapshot (organisation_id, project_id, trigger, formula, completeness, firm, document, sha256, at, day)
        VALUES (${estate.organisation.id}::uuid, ${estate.project.id}::uuid, 'daily', '2026-11', 0, 0, '{}', ${"0".repeat(64)}, now(), '2026-11-25')
        ON CONFLICT DO NOTHING`,
      );
    expect([await insert(), await insert()]).toEqual([1, 0]);
    await keepDailyReadiness(new Date("2026-11-25T12:00:00Z"));
    expect(await kept()).toHaveLength(1);
  });

  it("is not taken of an archived project, nor of one of which nothing is known", async () => {
    const results = { where: { projectId: estate.project.id } };
    await asSystem(estate.organisation.id, ({ tx }) => tx.workloadResult.deleteMany(results));
    await keepDailyReadiness(new Date("2026-11-26T12:00:00Z"));
    expect(await kept()).toEqual([]);
    const elsewhere = await aTestEstate({ CRM: [machine("vm-1")] });
    await beforeScope((tx) => tx.project.update({ where: { id: elsewhere.project.id }, data: { archivedAt: new Date() } }));
    await keepDailyReadiness(new Date("2026-11-27T12:00:00Z"));
    const where = { projectId: elsewhere.project.id };
    expect(await asSystem(elsewhere.organisation.id, ({ tx }) => tx.readinessSnapshot.count({ where }))).toBe(0);
  });
});
