import ExcelJS from "exceljs";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import { type Question, type Questionnaire, questionsOf } from "@/lib/domain/assessment/questionnaire";
import { compareFile, type FileComparison } from "@/lib/domain/exchange/file-row";
import type { Said } from "@/lib/domain/exchange/merge";
import type { StoredAnswer } from "../assessment/store-answer";
import type { AnswerFile } from "./answer-file";
import type { ExchangedAssessment } from "./load-exchange";

export const ASSESSMENT_ID = "00000000-0000-4000-8000-00000000000a";

/** The same numbers from 0 to 1 for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const WORDS = [
  "=1+1",
  "Lettre | GED",
  "déjà, vu ; ici",
  "a _x0041_ b",
  "@nom",
  "-2",
  "  espaces  ",
  "\u00a0« l’État »",
  "🛰",
  "'quote",
  "x\u0007y",
];

/** Some answer that a question may have, with what files find hard: formulas, bars, line ends, spaces, days before 1900. */
export function anAnswer(question: Question, random: () => number): AnswerValue {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  if (random() < 0.15) return { kind: "unknown" };
  if ("options" in question) {
    const ids = question.options.map(({ id }) => id);
    const none = question.kind === "multiple" ? question.none : null;
    if (question.kind !== "multiple" || random() < 0.2) return { kind: "options", ids: [none ?? pick(ids)] };
    const some = ids.filter((id) => id !== none && random() < 0.5);
    return { kind: "options", ids: some.length > 0 ? some : [pick(ids.filter((id) => id !== none))] };
  }
  if (question.kind === "number") return { kind: "number", number: question.min + random() * (question.max - question.min) };
  if (question.kind === "date") return { kind: "date", date: pick(["2027-01-14", "1899-12-31", "1900-03-01", "2100-02-28"]) };
  if (question.kind === "text") return { kind: "text", text: `${pick(WORDS)}\n${pick(WORDS)}` };
  if (question.kind === "people") return { kind: "people", names: [pick(WORDS).trim(), "Anne Petit, RSSI"] };
  const where = random() < 0.3 ? "" : pick(WORDS).trim();
  return {
    kind: "evidence",
    documents: [
      { title: pick(WORDS).trim(), where },
      { title: "Plan", where: "" },
    ],
  };
}

export function exchangeOf(questionnaire: Questionnaire, said: ReadonlyMap<string, Said>): ExchangedAssessment {
  const answers = [...said].map(([questionId, one], index): [string, StoredAnswer] => [
    questionId,
    {
      ...one,
      assessmentId: ASSESSMENT_ID,
      questionId,
      revision: index + 1,
      reason: null,
      personId: "",
      name: null,
      at: new Date(0),
    },
  ]);
  return {
    assessment: {
      id: ASSESSMENT_ID,
      projectId: "",
      questionnaireId: questionnaire.id,
      version: questionnaire.version,
      state: "draft",
      dueOn: null,
      startedAt: new Date(0),
      submittedBy: null,
      submittedAt: null,
      reviewedBy: null,
      reviewedAt: null,
      reviewedAs: null,
      reviewNote: "",
    },
    questionnaire,
    questions: new Map(questionsOf(questionnaire).map((question) => [question.id, question])),
    answers: new Map(answers),
    organisation: "Ministère",
    project: "Trajectoire",
  };
}

/** What a file would change in the very assessment it was made from, or in one where nobody has answered. */
export function compared(
  file: AnswerFile,
  { questions, answers }: ExchangedAssessment,
  where: "same" | "empty" = "same",
): FileComparison {
  if (where === "empty")
    return compareFile(
      file.rows.map((row) => ({ ...row, revision: null })),
      { questions, now: new Map(), at: () => null },
    );
  return compareFile(file.rows, { questions, now: answers, at: (id) => answers.get(id) ?? null });
}

/** A workbook as somebody's spreadsheet program leaves it. */
export async function edited(bytes: Uint8Array, edit: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  edit(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The row of a question and its columns, as a person finds them. */
export function rowOfQuestion(sheet: ExcelJS.Worksheet, questionId: string): ExcelJS.Row {
  for (let at = 1; at <= sheet.rowCount; at += 1) if (sheet.getRow(at).getCell(8).text === questionId) return sheet.getRow(at);
  throw new Error(`no row of ${questionId}`);
}
