import { beforeEach, describe, expect, it } from "vitest";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import { aCaller } from "@/prisma/seed/builders";
import { listAnswerRevisions } from "../assessment/list-answer-revisions";
import { returnAssessment } from "../assessment/return-assessment";
import { submitAssessment } from "../assessment/submit-assessment";
import { anAssessment, complete, lastAudit, type OpenedAssessment, said, UNKNOWN } from "../assessment/test-assessment";
import { validateAssessment } from "../assessment/validate-assessment";
import type { Caller } from "../database";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { abandonSecondReading } from "./abandon-second-reading";
import { adjudicateDifference } from "./adjudicate-difference";
import { finishReading } from "./finish-reading";
import { markQuestion } from "./mark-question";
import { openSecondReading } from "./open-second-reading";
import { readSecondReading } from "./read-second-reading";

const database = testDatabase();
type Person = Caller & { personId: string };
let estate: TestEstate;
let place: OpenedAssessment;
let one: Person;
let other: Person;

/** Submitted: q1 good, owners 90, m a. The text is not scored. */
beforeEach(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
  place = await anAssessment(estate);
  await complete(estate.lead, place);
  one = await aCaller(estate.organisation.id, "consultant");
  other = await aCaller(estate.organisation.id, "consultant");
  await submitAssessment(estate.lead, place);
});

const number = (value: number): AnswerValue => ({ kind: "number", number: value });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "kept",
    (error) => error.code,
  );
const open = () => openSecondReading(one, { ...place, firstReader: one.personId, secondReader: other.personId });
async function mark(reader: Caller, marks: Readonly<Record<string, AnswerValue>>): Promise<void> {
  for (const [questionId, value] of Object.entries(marks))
    await markQuestion(reader, { ...place, questionId, value, note: `de ${questionId}` });
}
const AS_ANSWERED = { q1: said("good"), owners: number(90), m: said("a") };
const view = async (caller: Caller) => (await readSecondReading(caller, place)).reading;

describe("reading apart", () => {
  it("tells neither reader, nor anybody else, what the other says before both are done", async () => {
    await open();
    await mark(one, { ...AS_ANSWERED, q1: said("bad") });
    await mark(other, AS_ANSWERED);
    await finishReading(one, place);
    for (const caller of [other, estate.lead, estate.reader]) {
      const text = JSON.stringify(await view(caller));
      expect(text).not.toContain("bad");
      expect((await view(caller))?.compared).toBeNull();
    }
    expect((await view(other))?.mine.map(({ questionId }) => questionId).sort()).toEqual(["m", "owners", "q1"]);
    expect((await view(one))?.mine.find(({ questionId }) => questionId === "q1")?.value).toEqual(said("bad"));
    expect((await view(estate.lead))?.mine).toEqual([]);
    await finishReading(other, place);
    const compared = (await view(estate.reader))?.compared;
    expect(compared?.differences).toEqual([
      {
        questionId: "q1",
        answer: said("good"),
        first: { value: said("bad"), note: "de q1" },
        second: { value: said("good"), note: "de q1" },
        decision: null,
      },
    ]);
    expect(compared?.agreement).toEqual({ equal: 2, total: 3, kappa: null });
  });

  it("is held to by the database itself", async () => {
    const { id } = await open();
    await mark(one, AS_ANSWERED);
    const seenBy = (person: string) =>
      database.acting({ role: "portal_app", organisation: estate.organisation.id, person }, async (run) => {
        const { rows } = await run("SELECT DISTINCT person_id::text AS id FROM second_reading_mark");
        return rows.map((row) => row.id);
      });
    expect(await seenBy(one.personId)).toEqual([one.personId]);
    expect(await seenBy(other.personId)).toEqual([]);
    expect(await seenBy(estate.lead.personId)).toEqual([]);
    await database.acting({ role: "portal_app", organisation: estate.organisation.id, person: other.personId }, async (run) => {
      const change = await run("UPDATE second_reading_mark SET note = 'x'");
      expect(change.affected).toBe(0);
      const insert = `INSERT INTO second_reading_mark (organisation_id, reading_id, person_id, question_id, value) VALUES ($1, $2, $3, 'q9', '{}')`;
      await expect(run(insert, [estate.organisation.id, id, one.personId])).rejects.toMatchObject({ code: "42501" });
    });
    await finishReading(one, place);
    expect(await seenBy(other.personId), "one alone is done").toEqual([]);
    await mark(other, AS_ANSWERED);
    await finishReading(other, place);
    expect((await seenBy(estate.lead.personId)).sort()).toEqual([one.personId, other.personId].sort());
  });

  it("needs every scored question, fitting marks, and ends them", async () => {
    await open();
    await mark(one, { q1: said("good"), owners: UNKNOWN });
    expect(await codeOf(finishReading(one, place))).toBe("reading-incomplete");
    expect(await codeOf(markQuestion(one, { ...place, questionId: "m", value: said("no-such-option") }))).toBe("answer-unfit");
    expect(await statusOf(markQuestion(one, { ...place, questionId: "t", value: { kind: "text", text: "x" } }))).toBe(404);
    expect(
      await codeOf(
        markQuestion(await aCaller(estate.organisation.id, "consultant"), { ...place, questionId: "q1", value: UNKNOWN }),
      ),
    ).toBe("not-a-reader");
    await mark(one, { m: said("b") });
    await mark(one, { m: said("a") });
    await finishReading(one, place);
    expect(await codeOf(markQuestion(one, { ...place, questionId: "m", value: said("b") }))).toBe("reading-done");
    expect(await codeOf(finishReading(one, place))).toBe("reading-done");
  });

  it("is over at once when everybody says the same", async () => {
    await open();
    for (const reader of [one, other]) {
      await mark(reader, AS_ANSWERED);
      await finishReading(reader, place);
    }
    expect(await view(one)).toMatchObject({ state: "closed", compared: { differences: [] } });
    expect((await lastAudit(estate.organisation.id)).detail).toMatchObject({ differences: 0 });
    await validateAssessment(one, place);
  });
});

describe("a difference", () => {
  beforeEach(async () => {
    await open();
    await mark(one, { ...AS_ANSWERED, q1: said("bad"), m: said("b") });
    await mark(other, { ...AS_ANSWERED, m: said("b") });
    for (const reader of [one, other]) await finishReading(reader, place);
  });
  const decide = (questionId: string, value: AnswerValue, caller: Caller = one) =>
    adjudicateDifference(caller, { ...place, questionId, value, reason: `Motif ${questionId}` });

  it("is decided once, with its reason; another value becomes a revision of the answer and both readings stay", async () => {
    expect((await view(one))?.compared?.differences.map(({ questionId }) => questionId)).toEqual(["q1", "m"]);
    expect(await codeOf(validateAssessment(one, place))).toBe("reading-open");
    expect(await codeOf(returnAssessment(one, { ...place, note: "x" }))).toBe("reading-open");
    expect(await codeOf(decide("q1", said("good"), estate.lead)), "a consultant is engaged").toBe("consultant-reviews");
    await decide("q1", said("good"));
    expect(await codeOf(decide("q1", said("bad")))).toBe("difference-decided");
    expect(await statusOf(decide("owners", number(1)))).toBe(404);
    const before = await listAnswerRevisions(one, { ...place, questionId: "q1" });
    expect(
      before.items.map(({ revision }) => revision),
      "nothing else was retained",
    ).toEqual([1]);
    await decide("m", said("b"), other);
    const { items } = await listAnswerRevisions(one, { ...place, questionId: "m" });
    expect(items[0]).toMatchObject({ revision: 2, value: said("b"), reason: { kind: "adjudication", note: "Motif m" } });
    expect(items[1]).toMatchObject({ revision: 1, value: said("a"), reason: null });
    const closed = await view(estate.reader);
    expect(closed).toMatchObject({ state: "closed", ended: { personId: other.personId } });
    expect(closed?.compared?.differences[1]).toMatchObject({
      answer: said("a"),
      first: { value: said("b") },
      decision: { value: said("b"), reason: "Motif m", personId: other.personId },
    });
    expect(await lastAudit(estate.organisation.id)).toMatchObject({
      action: "adjudicate-difference",
      detail: { question: "m", answerChanged: true },
    });
    await validateAssessment(one, place);
  });

  it("stays as it was read, whatever is answered later; and a reading given up asks nothing more", async () => {
    await abandonSecondReading(one, place);
    expect(await codeOf(decide("q1", said("bad")))).toBe("reading-moved-on");
    await returnAssessment(one, { ...place, note: "À revoir" });
    expect((await view(one))?.compared?.differences[0]).toMatchObject({ answer: said("good"), first: { value: said("bad") } });
    expect(await view(one)).toMatchObject({ state: "abandoned" });
    await submitAssessment(estate.lead, place);
    await open();
    expect(await view(one)).toMatchObject({ state: "reading", mine: [], compared: null });
  });
});

describe("opening", () => {
  it("is for a submitted assessment, one reading at a time, two distinct people who may read", async () => {
    const pair = (firstReader: string, secondReader: string) => openSecondReading(one, { ...place, firstReader, secondReader });
    expect(await codeOf(pair(one.personId, one.personId))).toBe("readers-not-distinct");
    expect(await codeOf(pair(one.personId, estate.reader.personId))).toBe("not-a-reader");
    expect(await codeOf(pair(one.personId, estate.lead.personId)), "two consultants are there").toBe("not-a-reader");
    await open();
    expect(await codeOf(open())).toBe("reading-open");
    const draft = await aTestEstate({ CRM: [machine("vm-2")] });
    const theirs = await anAssessment(draft);
    const lead = draft.lead.personId;
    expect(await codeOf(openSecondReading(draft.lead, { ...theirs, firstReader: lead, secondReader: lead }))).toBe(
      "assessment-not-submitted",
    );
  });

  it("takes a project lead where there is one consultant or none", async () => {
    const alone = await aTestEstate({ CRM: [machine("vm-3")] });
    const theirs = await anAssessment(alone);
    await complete(alone.lead, theirs);
    await submitAssessment(alone.lead, theirs);
    const second = await aCaller(alone.organisation.id, "project-lead");
    const { candidates, mayDecide } = await readSecondReading(alone.lead, theirs);
    expect(mayDecide).toBe(true);
    expect(candidates.map(({ personId }) => personId).sort()).toEqual([alone.lead.personId, second.personId].sort());
    await openSecondReading(alone.lead, { ...theirs, firstReader: alone.lead.personId, secondReader: second.personId });
  });

  it("and all the rest is refused to everybody else", async () => {
    const readers = { firstReader: one.personId, secondReader: other.personId };
    const marked = { ...place, questionId: "q1", value: UNKNOWN };
    expect(await answersToOthers(readSecondReading, place, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(openSecondReading, { ...place, ...readers }, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(markQuestion, marked, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(finishReading, place, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(adjudicateDifference, { ...marked, reason: "x" }, estate)).toEqual(REFUSALS);
    expect(await answersToOthers(abandonSecondReading, place, estate)).toEqual(REFUSALS);
    for (const role of ["reader", "contributor", "organisation-executive"] as const) {
      expect(await answerToRole(openSecondReading, { ...place, ...readers }, estate, role)).toBe(403);
      expect(await answerToRole(markQuestion, marked, estate, role)).toBe(403);
      expect(await answerToRole(adjudicateDifference, { ...marked, reason: "x" }, estate, role)).toBe(403);
      expect(await answerToRole(readSecondReading, place, estate, role)).toBe(200);
    }
  });
});
