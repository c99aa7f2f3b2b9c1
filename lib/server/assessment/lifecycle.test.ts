import { createHash, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { aSingle } from "@/lib/domain/assessment/builders";
import { aCaller, aProject, asSystem } from "@/prisma/seed/builders";

import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { acceptVersion } from "./accept-version";
import { answerFromEstate } from "./answer-from-estate";
import { compareSnapshots } from "./compare-snapshots";
import { copyAssessment } from "./copy-assessment";
import { listAssessments } from "./list-assessments";
import { listSnapshots } from "./list-snapshots";
import { previewVersion } from "./preview-version";
import { readAssessment } from "./read-assessment";
import { returnAssessment } from "./return-assessment";
import { scheduleAssessment } from "./schedule-assessment";
import { startAssessment } from "./start-assessment";
import { publishQuestionnaires } from "./store-questionnaire";
import { submitAssessment } from "./submit-assessment";
import { takeSnapshot } from "./take-snapshot";
import {
  anAssessment,
  answer,
  aTestQuestionnaire,
  complete,
  lastAudit,
  type OpenedAssessment,
  publishTest,
  QUESTIONNAIRE,
  said,
  UNKNOWN,
} from "./test-assessment";
import { validateAssessment } from "./validate-assessment";

const database = testDatabase();
let estate: TestEstate;
let path: OpenedAssessment;

beforeAll(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")], Paie: [machine("vm-2")], Web: [machine("vm-3")] });
  path = await anAssessment(estate);
});
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );

describe("publishing questionnaires", () => {
  it("is done once; a version that says something else is refused, and so is a malformed one", async () => {
    const given = aTestQuestionnaire({ id: "published-once" });
    const shipped = (load: unknown) => [{ id: "published-once", version: "1.0", load: async () => load }];
    expect(await publishQuestionnaires(shipped(given))).toEqual(["published-once 1.0"]);
    expect(await publishQuestionnaires(shipped(given))).toEqual([]);
    await expect(publishQuestionnaires(shipped({ ...given, published: "2026-12-01" }))).rejects.toThrow("published and frozen");
    await expect(publishQuestionnaires(shipped({ ...given, title: "x" }))).rejects.toThrow("malformed at title");
    const twice = { ...given, sections: [...given.sections, { ...given.sections[0], id: "again" }] };
    await expect(publishQuestionnaires(shipped(twice))).rejects.toThrow("q1: used twice");
    await expect(publishQuestionnaires([{ id: "other", version: "1.0", load: async () => given }])).rejects.toThrow(
      "calls itself published-once 1.0",
    );
  });
});

describe("starting", () => {
  it("is the lead's, once at a time, and audited", async () => {
    const input = { ...estate.path, questionnaireId: QUESTIONNAIRE };
    expect(await answersToOthers(startAssessment, input, estate)).toEqual(REFUSALS);
    for (const role of ["reader", "contributor"] as const)
      expect(await answerToRole(startAssessment, input, estate, role)).toBe(403);
    expect(await startAssessment(estate.lead, input)).toEqual({ id: path.assessmentId });
    expect(await statusOf(startAssessment(estate.lead, { ...input, questionnaireId: "no-such" }))).toBe(404);
    expect(await lastAudit(estate.organisation.id)).toMatchObject({
      action: "start-assessment",
      subject: `assessment:${path.assessmentId}`,
      detail: { questionnaire: QUESTIONNAIRE, version: "1.0" },
    });
  });

  it("shows in the list, with figures kept apart, and what else may be started", async () => {
    expect(await answersToOthers(listAssessments, estate.path, estate)).toEqual(REFUSALS);
    await answer(estate.lead, path, "q1", said("middling"));
    const { items, offered } = await listAssessments(estate.reader, estate.path);
    expect(items).toMatchObject([
      {
        id: path.assessmentId,
        state: "draft",
        dueOn: null,
        newerVersion: null,
        figures: { questions: 4, answered: 1, unknown: 0, score: 50 },
      },
    ]);
    expect(items[0]?.figures.completeness).toBeCloseTo(2 / 4);
    expect(offered.map(({ id }) => id)).toEqual(["published-once"]);
  });

  it("takes a day by which it is due, and audits the change alone", async () => {
    const input = { ...path, dueOn: "2027-01-14" };
    expect(await answersToOthers(scheduleAssessment, input, estate)).toEqual(REFUSALS);
    expect(await answerToRole(scheduleAssessment, input, estate, "contributor")).toBe(403);
    await scheduleAssessment(estate.lead, input);
    expect((await readAssessment(estate.reader, path)).dueOn).toBe("2027-01-14");
    expect(await lastAudit(estate.organisation.id)).toMatchObject({
      action: "schedule-assessment",
      detail: { before: { dueOn: null }, after: { dueOn: "2027-01-14" } },
    });
  });
});

describe("answering from the estate", () => {
  it("fills in what names a rule with its figures, and leaves what a person said", async () => {
    expect(await answersToOthers(answerFromEstate, path, estate)).toEqual(REFUSALS);
    expect(await codeOf(answerFromEstate(estate.lead, path))).toBe("nothing-imported");
    await imported(estate, { CRM: "DSI" });
    expect(await answerFromEstate(estate.lead, path)).toEqual({ answered: 1, untouched: 0 });
    const owners = async () =>
      (await readAssessment(estate.lead, path)).answers.find(({ questionId }) => questionId === "owners");
    expect(await owners()).toMatchObject({
      value: { kind: "number", number: 33 },
      revision: 1,
      reason: { kind: "estate", rule: "estate-owners", figures: { part: 1, whole: 3 } },
    });
    expect(await lastAudit(estate.organisation.id)).toMatchObject({
      action: "answer-from-estate",
      detail: { questions: ["owners"], untouched: 0 },
    });
    expect(await answerFromEstate(estate.lead, path)).toEqual({ answered: 0, untouched: 1 });
    await imported(estate, { Paie: "DRH" });
    expect(await answerFromEstate(estate.lead, path)).toEqual({ answered: 1, untouched: 0 });
    expect(await owners()).toMatchObject({ value: { kind: "number", number: 66 }, revision: 2 });
    await answer(estate.lead, path, "owners", { kind: "number", number: 50 });
    expect(await answerFromEstate(estate.lead, path)).toEqual({ answered: 0, untouched: 1 });
    expect(await owners()).toMatchObject({ value: { kind: "number", number: 50 }, reason: null });
  });
});

describe("submitting and reviewing", () => {
  it("waits for every question that appears, then takes no more answers", async () => {
    expect(await answersToOthers(submitAssessment, path, estate)).toEqual(REFUSALS);
    expect(await answerToRole(submitAssessment, path, estate, "contributor")).toBe(403);
    await expect(submitAssessment(estate.lead, path)).rejects.toMatchObject({
      code: "assessment-incomplete",
      params: { left: "2", next: "t" },
    });
    await complete(estate.lead, path);
    await submitAssessment(estate.lead, path);
    expect(await codeOf(submitAssessment(estate.lead, path))).toBe("assessment-not-open");
    expect(await codeOf(answerFromEstate(estate.lead, path))).toBe("assessment-closed");
    expect(await readAssessment(estate.reader, path)).toMatchObject({
      state: "submitted",
      submitted: { personId: estate.lead.personId },
      reviewer: "project-lead",
    });
    expect(await lastAudit(estate.organisation.id)).toMatchObject({
      action: "submit-assessment",
      detail: { before: { state: "draft" }, after: { state: "submitted" } },
    });
  });

  it("is the consultant's where one is engaged, else the lead's, and the record says which", async () => {
    const note = "Pièce à joindre au mandat";
    expect(await answersToOthers(returnAssessment, { ...path, note }, estate)).toEqual(REFUSALS);
    expect(await answerToRole(validateAssessment, path, estate, "contributor")).toBe(403);
    await returnAssessment(estate.lead, { ...path, note });
    expect(await readAssessment(estate.lead, path)).toMatchObject({ state: "returned", reviewed: { as: "project-lead", note } });
    expect(await lastAudit(estate.organisation.id)).toMatchObject({
      action: "return-assessment",
      detail: { note, reviewedAs: "project-lead" },
    });
    await answer(estate.lead, path, "q1", said("good"));
    await submitAssessment(estate.lead, path);
    const consultant = await aCaller(estate.organisation.id, "consultant");
    expect(await codeOf(validateAssessment(estate.lead, path))).toBe("consultant-reviews");
    expect(await readAssessment(estate.lead, path)).toMatchObject({ reviewer: "consultant", state: "submitted" });
    await validateAssessment(consultant, { ...path, note: "Conforme" });
    expect(await readAssessment(estate.lead, path)).toMatchObject({
      state: "validated",
      reviewed: { as: "consultant", personId: consultant.personId },
    });
    expect(await lastAudit(estate.organisation.id)).toMatchObject({
      action: "validate-assessment",
      detail: { after: { state: "validated" }, reviewedAs: "consultant" },
    });
    expect(await codeOf(returnAssessment(consultant, { ...path, note }))).toBe("assessment-not-submitted");
    expect(await statusOf(startAssessment(consultant, { ...estate.path, questionnaireId: QUESTIONNAIRE }))).toBe(403);
  });
});

describe("snapshots", () => {
  let ids: string[];
  it("are taken at each submission and at validation, and by name; no one can change them", async () => {
    const input = { ...path, name: "Après revue" };
    expect(await answersToOthers(takeSnapshot, input, estate)).toEqual(REFUSALS);
    expect(await answerToRole(takeSnapshot, input, estate, "contributor")).toBe(403);
    await takeSnapshot(estate.lead, input);
    expect(await answersToOthers(listSnapshots, path, estate)).toEqual(REFUSALS);
    const { items } = await listSnapshots(estate.reader, path);
    expect(items.map(({ occasion, name }) => `${occasion} ${name}`.trim())).toEqual([
      "named Après revue",
      "validated",
      "submitted",
      "submitted",
    ]);
    ids = items.map(({ id }) => id);
    expect(await lastAudit(estate.organisation.id)).toMatchObject({ action: "take-snapshot", detail: { name: "Après revue" } });
    const who = { role: "portal_app" as const, organisation: estate.organisation.id };
    await database.acting(who, async (run) => {
      const { rows } = await run("SELECT document, sha256 FROM assessment_snapshot");
      expect(rows).toHaveLength(4);
      for (const { document, sha256 } of rows) expect(createHash("sha256").update(String(document)).digest("hex")).toBe(sha256);
    });
    for (const sql of ["UPDATE assessment_snapshot SET name = 'x'", "DELETE FROM assessment_snapshot"])
      await expect(
        database.acting(who, (run) => run(sql)),
        sql,
      ).rejects.toMatchObject({ code: "42501" });
  });

  it("are compared with each other and with now", async () => {
    const [named = "", , , first = ""] = ids;
    expect(await answersToOthers(compareSnapshots, { ...path, snapshotId: first }, estate)).toEqual(REFUSALS);
    const found = await compareSnapshots(estate.reader, { ...path, snapshotId: first, to: named });
    expect(found).toMatchObject({ before: { occasion: "submitted" }, after: { name: "Après revue" } });
    expect(found.changes).toEqual([]);
    const now = await compareSnapshots(estate.reader, { ...path, snapshotId: first });
    expect(now.after).toBeNull();
    expect(now.figures.before).toEqual(now.figures.after);
    expect(await statusOf(compareSnapshots(estate.reader, { ...path, snapshotId: randomUUID() }))).toBe(404);
  });
});

describe("after validation", () => {
  it("another one may be started, and takes the answers over; what is validated stays", async () => {
    const input = { ...path, toProjectId: path.projectId };
    expect(await answersToOthers(copyAssessment, input, estate)).toEqual(REFUSALS);
    expect(await answerToRole(copyAssessment, input, estate, "contributor")).toBe(403);
    const { id, copied, untouched } = await copyAssessment(estate.lead, input);
    expect({ copied, untouched }).toEqual({ copied: 4, untouched: 0 });
    const copy = await readAssessment(estate.reader, { ...path, assessmentId: id });
    expect(copy).toMatchObject({ state: "draft" });
    expect(copy.answers.find(({ questionId }) => questionId === "q1")).toMatchObject({
      value: said("good"),
      reason: { kind: "copy", assessmentId: path.assessmentId },
    });
    expect(await codeOf(copyAssessment(estate.lead, { ...path, assessmentId: id, toProjectId: path.projectId }))).toBe(
      "copy-onto-itself",
    );
    const project = await aProject(estate.organisation.id);
    expect(await copyAssessment(estate.lead, { ...path, toProjectId: project.id })).toMatchObject({ copied: 4 });
    expect(await statusOf(copyAssessment(estate.lead, { ...path, toProjectId: randomUUID() }))).toBe(404);
    expect((await listAssessments(estate.lead, estate.path)).items.map(({ state }) => state)).toEqual(["draft", "validated"]);
  });

  it("a newer version is simulated, then accepted by an open one alone", async () => {
    const open = {
      ...path,
      assessmentId: (await startAssessment(estate.lead, { ...estate.path, questionnaireId: QUESTIONNAIRE })).id,
    };
    expect(await previewVersion(estate.reader, open)).toMatchObject({ from: "1.0", to: "1.0", added: [], changed: [] });
    const next = aTestQuestionnaire({ version: "1.1" });
    const [first, second] = next.sections;
    if (!first || !second) throw new Error("two sections");
    const [q1] = first.questions;
    const stricter = aSingle("q1", { options: q1 && "options" in q1 ? q1.options.filter(({ id }) => id !== "good") : [] });
    await publishTest({ ...next, sections: [{ ...first, questions: [stricter, aSingle("new")] }, second] });
    expect(await answersToOthers(previewVersion, open, estate)).toEqual(REFUSALS);
    const preview = await previewVersion(estate.reader, open);
    const names = (texts: readonly { fr: string }[]) => texts.map(({ fr }) => fr);
    expect([names(preview.added), names(preview.removed), names(preview.changed), names(preview.askedAgain)]).toEqual([
      ["new?"],
      ["q2?"],
      ["q1?"],
      ["q1?"],
    ]);
    expect(preview.figures).toMatchObject({ before: { answered: 4, questions: 4 }, after: { answered: 3, questions: 5 } });
    const input = { ...open, version: "1.1" };
    expect(await answersToOthers(acceptVersion, input, estate)).toEqual(REFUSALS);
    expect(await answerToRole(acceptVersion, input, estate, "contributor")).toBe(403);
    expect(await codeOf(acceptVersion(estate.lead, { ...open, version: "1.2" }))).toBe("version-moved-on");
    expect(await codeOf(acceptVersion(estate.lead, { ...input, assessmentId: path.assessmentId }))).toBe("assessment-closed");
    // A save that goes before remembers the version; what comes after is held to the new one all the same.
    await answer(estate.lead, open, "t", { kind: "text", text: "avant" });
    await acceptVersion(estate.lead, input);
    await expect(answer(estate.lead, open, "q1", said("good"))).rejects.toMatchObject({ code: "answer-unfit" });
    await expect(answer(estate.lead, open, "q2", UNKNOWN)).rejects.toMatchObject({ status: 404 });
    expect(await answer(estate.lead, open, "new", said("good"))).toMatchObject({ revision: 1 });
    const after = await readAssessment(estate.lead, open);
    expect(after).toMatchObject({ questionnaire: { version: "1.1" }, newerVersion: null });
    expect(after.answers.find(({ questionId }) => questionId === "q1")).toMatchObject({ value: null, revision: 2 });
    expect(await lastAudit(estate.organisation.id)).toMatchObject({
      action: "accept-version",
      detail: { before: { version: "1.0" }, after: { version: "1.1" }, questions: ["q1"] },
    });
    expect(await readAssessment(estate.lead, path)).toMatchObject({ questionnaire: { version: "1.0" }, newerVersion: "1.1" });
  });
});

/** An import that is applied, and owners for some workloads. */
async function imported(
  { path: { organisationId, projectId }, lead }: TestEstate,
  owners: Readonly<Record<string, string>>,
): Promise<void> {
  await asSystem(organisationId, async ({ tx }) => {
    const number = 1;
    if ((await tx.inventoryImport.count({ where: { projectId, number } })) === 0)
      await tx.inventoryImport.create({
        data: {
          organisationId,
          projectId,
          number,
          state: "applied",
          appliedAt: new Date(),
          fileName: "a.json",
          personId: lead.personId,
        },
      });
    for (const [name, owner] of Object.entries(owners))
      await tx.workload.updateMany({ where: { projectId, name }, data: { owner } });
  });
}
