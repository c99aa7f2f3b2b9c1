import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { aCaller } from "@/prisma/seed/builders";
import { type Caller, inScope } from "../database";
import { Conflict } from "../errors";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { followAssessment } from "./follow-assessment";
import { listAnswerRevisions } from "./list-answer-revisions";
import { readAssessment } from "./read-assessment";
import { saveAnswer } from "./save-answer";
import { submitAssessment } from "./submit-assessment";
import { anAssessment, answer, complete, type OpenedAssessment, said, UNKNOWN } from "./test-assessment";

const database = testDatabase();
let estate: TestEstate;
let path: OpenedAssessment;
let other: Caller & { personId: string };

beforeAll(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
  path = await anAssessment(estate);
  other = await aCaller(estate.organisation.id, "contributor");
});
const save = (over: object = {}) => ({
  ...path,
  questionId: "q1",
  value: UNKNOWN,
  baseRevision: 0,
  mutation: randomUUID(),
  ...over,
});
const conflictOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Conflict ? error : null),
  );

describe("saving an answer", () => {
  it("is refused to others, and to those who only read", async () => {
    expect(await answersToOthers(saveAnswer, save(), estate)).toEqual(REFUSALS);
    for (const role of ["reader", "organisation-executive"] as const)
      expect(await answerToRole(saveAnswer, save(), estate, role)).toBe(403);
  });

  it("gives the revision that the next save must know, and keeps all of them", async () => {
    const first = await answer(estate.lead, path, "m", said("a"), { comment: " à vérifier " });
    expect(first).toMatchObject({
      revision: 1,
      value: said("a"),
      comment: "à vérifier",
      reason: null,
      personId: estate.lead.personId,
    });
    const second = await saveAnswer(other, save({ questionId: "m", value: said("a", "b"), baseRevision: 1 }));
    expect(second.revision).toBe(2);
    const { items } = await listAnswerRevisions(estate.reader, { ...path, questionId: "m" });
    expect(items.map(({ revision, value, personId }) => ({ revision, value, personId }))).toEqual([
      { revision: 2, value: said("a", "b"), personId: other.personId },
      { revision: 1, value: said("a"), personId: estate.lead.personId },
    ]);
  });

  it("of a revision that is past writes nothing, and tells what was said meanwhile", async () => {
    await answer(estate.lead, path, "owners", { kind: "number", number: 10 });
    await answer(other, path, "owners", { kind: "number", number: 20 }, { baseRevision: 1 });
    const conflict = await conflictOf(
      saveAnswer(estate.lead, save({ questionId: "owners", value: { kind: "number", number: 30 }, baseRevision: 1 })),
    );
    expect(conflict?.code).toBe("answer-changed");
    expect(JSON.parse(conflict?.params.answer ?? "")).toMatchObject({
      revision: 2,
      value: { kind: "number", number: 20 },
      personId: other.personId,
    });
    const now = (await readAssessment(estate.lead, path)).answers.find(({ questionId }) => questionId === "owners");
    expect(now).toMatchObject({ revision: 2, value: { kind: "number", number: 20 } });
  });

  it("sent again is done once, also when another came after it; the same words are no conflict", async () => {
    const sent = save({ questionId: "t", value: { kind: "text", text: "un" } });
    const first = await saveAnswer(estate.lead, sent);
    expect(await saveAnswer(estate.lead, sent)).toEqual(first);
    await answer(other, path, "t", { kind: "text", text: "deux" }, { baseRevision: 1 });
    expect(await saveAnswer(estate.lead, sent)).toMatchObject({ revision: 1 });
    expect(
      await saveAnswer(estate.lead, save({ questionId: "t", value: { kind: "text", text: "deux" }, baseRevision: 1 })),
    ).toMatchObject({ revision: 2 });
  });

  it("by many at once gives each revision to one of them", async () => {
    const all = Array.from({ length: 6 }, (_, number) =>
      statusOf(
        saveAnswer(estate.lead, save({ questionId: "q1", value: said(number % 2 ? "good" : "bad"), comment: String(number) })),
      ),
    );
    const statuses = await Promise.all(all);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(5);
    expect((await listAnswerRevisions(estate.lead, { ...path, questionId: "q1" })).items).toHaveLength(1);
  });

  it("takes an answer back, and refuses what fits no question", async () => {
    expect(await answer(estate.lead, path, "q1", null)).toMatchObject({ value: null, revision: 2 });
    expect(await answer(estate.lead, path, "q1", said())).toMatchObject({ value: null, revision: 3 });
    const refused: [object, number][] = [
      [{ value: said("never"), baseRevision: 3 }, 422],
      [{ value: { kind: "number", number: 1 }, baseRevision: 3 }, 422],
      [{ value: { kind: "number", number: Number.POSITIVE_INFINITY } }, 400],
      [{ value: { kind: "planet" } }, 400],
      [{ questionId: "no-such-question" }, 404],
      [{ assessmentId: randomUUID() }, 404],
      [{ projectId: randomUUID() }, 404],
      [{ value: said("good"), baseRevision: 9 }, 409],
      [{ questionId: "q2", value: said("good"), baseRevision: 9 }, 409],
    ];
    for (const [over, status] of refused)
      expect(await statusOf(saveAnswer(estate.lead, save(over))), JSON.stringify(over)).toBe(status);
  });

  it("cannot rewrite history, whoever asks the database", async () => {
    const who = { role: "portal_app" as const, organisation: estate.organisation.id, person: estate.lead.personId };
    for (const sql of [
      "UPDATE answer_revision SET value = 'x'",
      "DELETE FROM answer_revision",
      "DELETE FROM answer",
      "DELETE FROM assessment",
      "UPDATE answer SET assessment_id = gen_random_uuid()",
    ])
      await expect(
        database.acting(who, (run) => run(sql)),
        sql,
      ).rejects.toMatchObject({ code: "42501" });
  });

  it("is over once the assessment is submitted; a save that was done before is still told so", async () => {
    const elsewhere = await aTestEstate({ CRM: [machine("vm-2")] });
    const closed = await anAssessment(elsewhere);
    await complete(elsewhere.lead, closed);
    const sent = { ...save({ ...closed, questionId: "t", value: { kind: "text", text: "fin" }, baseRevision: 1 }) };
    await saveAnswer(elsewhere.lead, sent);
    await submitAssessment(elsewhere.lead, closed);
    expect(await saveAnswer(elsewhere.lead, sent)).toMatchObject({ revision: 2 });
    const late = await conflictOf(
      saveAnswer(elsewhere.lead, { ...sent, mutation: randomUUID(), value: UNKNOWN, baseRevision: 2 }),
    );
    expect(late).toMatchObject({ code: "assessment-closed", params: { state: "submitted" } });
  });
});

describe("following an assessment", () => {
  const follow = (caller: Caller, questionId: string | null, since = new Date(0)) =>
    followAssessment(caller, { ...path, questionId, since: since.toISOString() });

  it("tells who else is here and where, and what was answered since", async () => {
    expect(
      await answersToOthers(followAssessment, { ...path, questionId: null, since: new Date(0).toISOString() }, estate),
    ).toEqual(REFUSALS);
    await follow(other, "q1");
    const news = await follow(estate.lead, null);
    expect(news.here).toEqual([{ personId: other.personId, name: "Camille Exemple", questionId: "q1" }]);
    expect(news.answers.map(({ questionId }) => questionId).sort()).toEqual(["m", "owners", "q1", "t"]);
    const later = await follow(estate.lead, null, new Date(Date.now() + 60_000));
    expect(later.answers).toEqual([]);
    expect(Date.parse(news.cursor)).toBeLessThan(Date.now() - 20_000);
  });

  it("forgets who went: twenty seconds without a word", async () => {
    const who = { role: "portal_app" as const, organisation: estate.organisation.id };
    const present = async () => {
      const { rows } = await database.acting(who, (run) =>
        run("SELECT until - now() BETWEEN '15 seconds' AND '20 seconds' AS here FROM assessment_presence WHERE person_id = $1", [
          other.personId,
        ]),
      );
      return rows;
    };
    await follow(other, "q1");
    expect(await present()).toEqual([{ here: true }]);
    const here = { kind: "organisation", organisationId: path.organisationId, permission: "assessment.read" } as const;
    await inScope(
      other,
      here,
      ({ tx }) =>
        tx.$executeRaw`UPDATE assessment_presence SET until = now() - interval '1 second' WHERE person_id = ${other.personId}::uuid`,
    );
    expect((await follow(estate.lead, null)).here).toEqual([]);
    expect(await present(), "its row is gone too").toEqual([]);
    await follow(other, "m");
    expect((await follow(estate.lead, null)).here).toMatchObject([{ questionId: "m" }]);
  });
});
