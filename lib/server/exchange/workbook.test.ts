import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { Questionnaire, questionsOf } from "@/lib/domain/assessment/questionnaire";
import { SHIPPED_QUESTIONNAIRES } from "@/lib/domain/assessment/shipped";
import type { Said } from "@/lib/domain/exchange/merge";
import { readAnswerWorkbook } from "./read-answer-workbook";
import { anAnswer, compared, edited, exchangeOf, rowOfQuestion, seeded } from "./test-exchange";
import { writeAnswerWorkbook } from "./write-answer-workbook";

const NOW = new Date("2026-11-22T09:00:00Z");

async function shipped(id: string): Promise<Questionnaire> {
  return Questionnaire.parse(await SHIPPED_QUESTIONNAIRES.find((one) => one.id === id)?.load());
}

/** Answers to most questions, those that do not appear included. */
function answersTo(questionnaire: Questionnaire, seed: number): Map<string, Said> {
  const random = seeded(seed);
  const said = new Map<string, Said>();
  for (const question of questionsOf(questionnaire)) {
    if (random() < 0.2) continue;
    const comment = random() < 0.4 ? "=cmd|' /C calc'!A0\nvoir la pièce" : "";
    said.set(question.id, { value: random() < 0.05 ? null : anAnswer(question, random), comment });
  }
  return said;
}

const NOTHING = { changes: [], conflicts: [], problems: [], absent: 0 };

describe.each(SHIPPED_QUESTIONNAIRES.map(({ id }) => id))("a workbook of %s", (id) => {
  it.each([1, 2])("brought back as it is changes nothing, in either language (answers of seed %i)", async (seed) => {
    const questionnaire = await shipped(id);
    const given = exchangeOf(questionnaire, answersTo(questionnaire, seed));
    const bytes = await writeAnswerWorkbook(given, seed === 2 ? "en" : "fr", NOW);
    for (const one of seed === 1 ? [bytes, await edited(bytes, () => undefined)] : [bytes]) {
      const file = await readAnswerWorkbook(one);
      expect(file.problems).toEqual([]);
      expect(compared(file, given)).toMatchObject({ ...NOTHING, unchanged: questionsOf(questionnaire).length });
    }
  });

  it("holds every answer whole: read where nobody has answered, it says the same", async () => {
    const questionnaire = await shipped(id);
    const said = answersTo(questionnaire, 7);
    const given = exchangeOf(questionnaire, said);
    const { changes, conflicts, problems } = compared(
      await readAnswerWorkbook(await writeAnswerWorkbook(given, "fr", NOW)),
      given,
      "empty",
    );
    expect([conflicts, problems]).toEqual([[], []]);
    const kept = [...said].filter(([, one]) => one.value !== null || one.comment !== "");
    expect(changes.map(({ questionId, after }) => [questionId, after])).toEqual(
      kept.map(([questionId, { value, comment }]) => [
        questionId,
        { value: JSON.parse(JSON.stringify(value).replace("\\u0007", "")), comment },
      ]),
    );
  });
});

describe("a workbook", () => {
  const made = async (said: Map<string, Said> = new Map()) => {
    const given = exchangeOf(await shipped("organisational-readiness"), said);
    return { given, bytes: await writeAnswerWorkbook(given, "fr", NOW) };
  };
  const sheetOf = (book: ExcelJS.Workbook) => book.getWorksheet("Réponses") as ExcelJS.Worksheet;

  it("tells what it is, locks all but answers and comments, keeps texts texts and offers the options", async () => {
    const { bytes } = await made(new Map([["sponsor-named", { value: null, comment: "=1+1" }]]));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["Mode d’emploi", "visible"],
      ["Réponses", "visible"],
      ["bleu", "veryHidden"],
    ]);
    const readMe = book.worksheets[0]?.getSheetValues().flat().join("\n") ?? "";
    for (const fact of ["Ministère", "Trajectoire", "Préparation de l’organisation", "1.0", "22 nov. 2026", "Je ne sais pas"])
      expect(readMe).toContain(fact);
    const row = rowOfQuestion(sheetOf(book), "sponsor-named");
    expect([row.getCell(8).protection?.locked, row.getCell(6).protection?.locked, row.getCell(7).protection?.locked]).toEqual([
      undefined,
      false,
      false,
    ]);
    expect(sheetOf(book).getColumn(8).hidden).toBe(true);
    expect([row.getCell(7).value, row.getCell(7).numFmt, row.getCell(6).numFmt]).toEqual(["=1+1", "@", "@"]);
    expect(row.getCell(6).dataValidation).toMatchObject({ type: "list", errorStyle: "warning" });
    expect(row.getCell(6).dataValidation.formulae[0]).toMatch(/^bleu!\$D\$1:\$D\$\d+$/);
  });

  it("is read though rows were turned around, columns added before the others, and rows taken away", async () => {
    const { given, bytes } = await made();
    const turned = await edited(bytes, (book) => {
      const sheet = sheetOf(book);
      const ids = [sheet.getRow(3), sheet.getRow(9)].map((row) => row.values);
      [sheet.getRow(3).values, sheet.getRow(9).values] = [ids[1] as ExcelJS.CellValue[], ids[0] as ExcelJS.CellValue[]];
      rowOfQuestion(sheet, "sponsor-named").getCell(6).value = "Je ne sais pas";
      sheet.spliceRows(12, 1);
      sheet.spliceColumns(2, 0, ["", "Mes notes", "à voir"]);
    });
    const result = compared(await readAnswerWorkbook(turned), given);
    expect(result).toMatchObject({ conflicts: [], problems: [], absent: 1 });
    expect(result.changes).toMatchObject([{ questionId: "sponsor-named", after: { value: { kind: "unknown" }, comment: "" } }]);
    expect(result.changes[0]?.place).toEqual({ sheet: "Réponses", row: 9, column: "G" });
  });

  it("names each row that cannot go in, and lets the others in", async () => {
    const { given, bytes } = await made();
    const questions = questionsOf(given.questionnaire);
    const ofKind = (kind: string) => questions.filter((question) => question.kind === kind).map(({ id }) => id);
    const [single = "", double = "", good = ""] = ofKind("single");
    const [[number = ""], [date = ""]] = [ofKind("number"), ofKind("date")];
    const broken = await edited(bytes, (book) => {
      const sheet = sheetOf(book);
      rowOfQuestion(sheet, single).getCell(6).value = "Peut-être";
      rowOfQuestion(sheet, good).getCell(6).value = "a";
      rowOfQuestion(sheet, number).getCell(6).value = { formula: "1+1", result: 2 };
      rowOfQuestion(sheet, date).getCell(6).value = 2027;
      sheet.addRow(["", "", "ma question", "", "", "oui"]);
      const again = sheet.addRow([]);
      again.values = rowOfQuestion(sheet, double).values;
      again.getCell(6).value = "a";
    });
    const file = await readAnswerWorkbook(broken);
    const result = compared(file, given);
    const faults = [...file.problems, ...result.problems].map(({ questionId, fault }) => [questionId, fault]);
    expect(Object.fromEntries(faults.filter(([id]) => id !== null))).toEqual({
      [single]: "not-an-option",
      [number]: "formula",
      [date]: "not-a-day",
      [double]: "twice",
    });
    expect(faults.filter(([, fault]) => fault === "twice")).toHaveLength(2);
    expect(faults.some(([, fault]) => fault === "no-question")).toBe(true);
    expect(result.changes.map(({ questionId }) => questionId)).toEqual([good]);
  });
});
