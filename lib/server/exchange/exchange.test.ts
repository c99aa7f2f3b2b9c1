import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { aQuestionnaire, aText } from "@/lib/domain/assessment/builders";
import { aCaller } from "@/prisma/seed/builders";
import { listAnswerRevisions } from "../assessment/list-answer-revisions";
import { readAssessment } from "../assessment/read-assessment";
import { startAssessment } from "../assessment/start-assessment";
import { submitAssessment } from "../assessment/submit-assessment";
import {
  anAssessment,
  answer,
  aTestQuestionnaire,
  lastAudit,
  type OpenedAssessment,
  publishTest,
  said,
  UNKNOWN,
} from "../assessment/test-assessment";
import type { Caller } from "../database";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import type { Download, UseCase } from "../use-case";
import { downloadAnswerWorkbook } from "./download-answer-workbook";
import { importAnswers } from "./import-answers";
import { previewAnswerFile } from "./preview-answer-file";
import { edited, rowOfQuestion } from "./test-exchange";

testDatabase();
let estate: TestEstate;
let path: OpenedAssessment;
let other: Caller;

beforeAll(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
  path = await anAssessment(estate);
  other = await aCaller(estate.organisation.id, "contributor");
});

async function bytesOf({ body }: Download): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
async function* stream(bytes: Uint8Array | string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(bytes);
}
const workbook = async (place = path) => bytesOf(await downloadAnswerWorkbook(estate.lead, { ...place, locale: "fr" }));
const preview = (bytes: Uint8Array | string, place = path, caller: Caller = estate.lead) =>
  previewAnswerFile.receive(caller, { ...place, fileName: "reponses.xlsx" }, stream(bytes));
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "read",
    (error: { code?: string }) => error.code,
  );
const withAnswers = (bytes: Uint8Array, cells: Readonly<Record<string, string | number>>) =>
  edited(bytes, (book) => {
    const [, sheet] = book.worksheets;
    for (const [id, value] of Object.entries(cells)) if (sheet) rowOfQuestion(sheet, id).getCell(6).value = value;
  });
const one = (over: object = {}) => ({
  questionId: "t",
  value: UNKNOWN,
  comment: "",
  baseRevision: 0,
  mutation: randomUUID(),
  ...over,
});
const given = (...answers: ReturnType<typeof one>[]) => ({ ...path, fileName: "reponses.xlsx", answers });

describe("access", () => {
  const asUpload = Object.assign(
    (caller: Caller, input: object) => previewAnswerFile.receive(caller, input as never, stream("x")),
    { kind: "upload", permission: previewAnswerFile.permission, input: previewAnswerFile.input },
  ) as unknown as UseCase<typeof previewAnswerFile.input, unknown>;

  it("to the workbook is everybody's who reads assessments; to bringing answers in, of those who answer", async () => {
    const asked = { ...path, locale: "fr" as const };
    expect(await answersToOthers(downloadAnswerWorkbook, asked, estate)).toEqual(REFUSALS);
    expect(await answerToRole(downloadAnswerWorkbook, asked, estate, "reader")).toBe(200);
    expect(await answersToOthers(importAnswers, given(one()), estate)).toEqual(REFUSALS);
    expect(await answersToOthers(asUpload, { ...path, fileName: "a.xlsx" }, estate)).toEqual(REFUSALS);
    for (const role of ["reader", "organisation-executive"] as const) {
      expect(await answerToRole(importAnswers, given(one()), estate, role)).toBe(403);
      expect(await answerToRole(asUpload, { ...path, fileName: "a.xlsx" }, estate, role)).toBe(403);
    }
  });
});

describe("a workbook brought back", () => {
  it("shows what it changes, what was answered otherwise meanwhile and what cannot go in; saves what is chosen", async () => {
    await answer(estate.lead, path, "q1", said("bad"), { comment: "ancien" });
    await answer(estate.lead, path, "m", said("a"));
    const bytes = await withAnswers(await workbook(), { q1: "Je ne sais pas", m: "b", t: "=1+1", owners: 4_000 });
    await answer(other, path, "m", said("a", "b"));
    const found = await preview(bytes);
    expect(found).toMatchObject({ format: "xlsx", unchanged: 1, absent: 0, problemCount: 1 });
    expect(found.changes).toMatchObject([
      { questionId: "q1", theirs: { revision: 1, value: said("bad") }, mine: { value: UNKNOWN, comment: "ancien" } },
      { questionId: "t", theirs: null, mine: { value: { kind: "text", text: "=1+1" }, comment: "" } },
    ]);
    expect(found.conflicts).toMatchObject([
      { questionId: "m", theirs: { revision: 2, value: said("a", "b") }, mine: { value: said("b") } },
    ]);
    expect(found.problems).toEqual([
      { questionId: "owners", fault: "out-of-range", given: "4000", place: { sheet: "Réponses", row: 5, column: "F" } },
    ]);

    const answers = [...found.changes, ...found.conflicts].map(({ questionId, mine, theirs }) =>
      one({ questionId, ...mine, baseRevision: theirs?.revision ?? 0 }),
    );
    expect(await importAnswers(estate.lead, given(...answers))).toEqual({
      saved: ["m", "q1", "t"],
      conflicts: [],
      refused: [],
    });
    const revisions = await listAnswerRevisions(estate.lead, { ...path, questionId: "m" });
    expect(revisions.items.map(({ revision, value }) => [revision, value])).toEqual([
      [3, said("b")],
      [2, said("a", "b")],
      [1, said("a")],
    ]);
    expect(await lastAudit(path.organisationId)).toEqual({
      action: "import-answers",
      subject: `assessment:${path.assessmentId}`,
      detail: { fileName: "reponses.xlsx", questions: ["m", "q1", "t"], conflicts: 0 },
    });
    expect(await preview(bytes)).toMatchObject({ changes: [], conflicts: [], unchanged: 4, problemCount: 1 });
  });

  it("keeps answers to questions that do not appear", async () => {
    const at = (await readAssessment(estate.lead, path)).answers.find(({ questionId }) => questionId === "q1")?.revision ?? 0;
    await answer(estate.lead, path, "q2", said("good"));
    const found = await preview(await withAnswers(await workbook(), { q2: "Je ne sais pas" }));
    expect([at, found.changes.map(({ questionId }) => questionId)]).toEqual([2, ["q2"]]);
  });

  it("is refused in a word when it is of another assessment, questionnaire, version or form, or nothing of the kind", async () => {
    const bytes = await workbook();
    const elsewhere = await aTestEstate({ CRM: [machine("vm-2")] });
    const twin = await anAssessment(elsewhere);
    expect(await codeOf(preview(bytes, twin, elsewhere.lead))).toBe("file-other-assessment");
    await publishTest({ ...aTestQuestionnaire(), id: "another" });
    const { id } = await startAssessment(estate.lead, { ...estate.path, questionnaireId: "another" });
    expect(await codeOf(preview(bytes, { ...path, assessmentId: id }))).toBe("file-other-questionnaire");
    const fact = (key: string, value: string) =>
      edited(bytes, (book) => {
        book.getWorksheet("bleu")?.eachRow((row) => {
          if (row.getCell(1).value === key) row.getCell(2).value = value;
        });
      });
    expect(await codeOf(preview(await fact("bleu:version", "0.9")))).toBe("file-other-version");
    expect(await codeOf(preview(await fact("bleu:format", "bleu-readiness-answers/9")))).toBe("file-form");
    expect(await codeOf(preview(await edited(bytes, (book) => book.removeWorksheet("bleu"))))).toBe("file-not-ours");
    expect(await codeOf(preview(await edited(bytes, (book) => book.worksheets[1]?.spliceRows(1, 1))))).toBe("file-columns");
    expect(await codeOf(preview(""))).toBe("file-empty");
    expect(await codeOf(preview("%PDF-1.7"))).toBe("file-unknown");
    expect(await codeOf(preview("PK\u0003\u0004…"))).toBe("file-damaged");
    expect(await codeOf(preview(Buffer.alloc(8_000_001, "PK")))).toBe("too-large");
  });
});

describe("importing answers", () => {
  it("leaves what changed since it was shown, refuses what does not fit, and is done once however often it is sent", async () => {
    const before = await readAssessment(estate.lead, path);
    const revisionOf = (id: string) => before.answers.find(({ questionId }) => questionId === id)?.revision ?? 0;
    const save = given(
      one({ questionId: "t", value: { kind: "text", text: "Fait" }, baseRevision: revisionOf("t") }),
      one({ questionId: "m", value: said("a"), baseRevision: revisionOf("m") - 1 }),
      one({ questionId: "q1", value: said("no-such-option"), baseRevision: revisionOf("q1") }),
      one({ questionId: "nowhere" }),
      one({ questionId: "owners", baseRevision: 5 }),
    );
    const first = await importAnswers(other, save);
    expect(first).toMatchObject({
      saved: ["t"],
      conflicts: [{ questionId: "m", value: said("b") }],
      refused: ["q1", "nowhere", "owners"],
    });
    expect(await importAnswers(other, save)).toEqual(first);
    expect((await listAnswerRevisions(estate.lead, { ...path, questionId: "t" })).items).toHaveLength(2);
    expect(await statusOf(importAnswers(other, given(one(), one())))).toBe(400);
  });

  it("is refused once the assessment takes no more answers, and so is the file", async () => {
    const bytes = await workbook();
    await publishTest(aQuestionnaire({ only: [aText("t")] }, { id: "closing" }));
    const { id } = await startAssessment(estate.lead, { ...estate.path, questionnaireId: "closing" });
    const place = { ...path, assessmentId: id };
    await answer(estate.lead, place, "t", { kind: "text", text: "Fait" });
    await submitAssessment(estate.lead, place);
    expect(await codeOf(preview(bytes, place))).toBe("assessment-closed");
    expect(await codeOf(importAnswers(estate.lead, { ...given(one()), ...place }))).toBe("assessment-closed");
    expect(await statusOf(downloadAnswerWorkbook(estate.lead, { ...place, locale: "en" }))).toBe(200);
  });
});
