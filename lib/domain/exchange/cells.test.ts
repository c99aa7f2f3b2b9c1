import { describe, expect, it } from "vitest";
import type { AnswerValue } from "../assessment/answer";
import { aMultiple, aNumber, aSingle, aText } from "../assessment/builders";
import { type Question, Questionnaire, questionsOf } from "../assessment/questionnaire";
import { SHIPPED_QUESTIONNAIRES } from "../assessment/shipped";
import { readCell } from "./read-cell";
import { plainWords, type SheetCell } from "./sheet-cell";
import { dayOfSerial, serialOf } from "./sheet-day";
import { isUntouched, TOO_LONG, writeCell } from "./write-cell";

const HABITS = { locale: "fr", from1904: false } as const;
const text = (given: string): SheetCell => ({ kind: "text", text: given });
const number = (given: number, look: "plain" | "percent" | "date" = "plain"): SheetCell => ({
  kind: "number",
  number: given,
  look,
});
const kinded = (kind: "date" | "people" | "evidence"): Question => ({ ...aText("q"), kind }) as Question;
const answerIn = (question: Question, cell: SheetCell | undefined) => {
  const read = readCell(question, cell, HABITS);
  return read.ok ? read.value : read.fault;
};

/** What a spreadsheet gives back of what was written into a cell. */
function givenBack(question: Question, value: AnswerValue): SheetCell | undefined {
  const written = writeCell(question, value, "fr");
  if (written?.kind === "day") return number(serialOf(written.day) ?? 0, "date");
  return written?.kind === "number" ? number(written.number) : (written ?? undefined);
}

describe("a cell", () => {
  const single = aSingle("s");
  const multiple = aMultiple("m");
  const percent = aNumber("n");

  it.each<[string, Question, AnswerValue]>([
    ["one choice", single, { kind: "options", ids: ["good"] }],
    ["several choices", multiple, { kind: "options", ids: ["a", "b"] }],
    ["a number", percent, { kind: "number", number: 12.5 }],
    ["a day", kinded("date"), { kind: "date", date: "2027-01-14" }],
    ["a day before spreadsheets count", kinded("date"), { kind: "date", date: "1850-02-28" }],
    ["a text that looks like a formula", aText("t"), { kind: "text", text: '=HYPERLINK("http://x")' }],
    ["a text on lines", aText("t"), { kind: "text", text: "un\n\n  deux" }],
    ["people", kinded("people"), { kind: "people", names: ["Anne Petit, RSSI", "Luc Roy"] }],
    [
      "documents with bars in them",
      kinded("evidence"),
      {
        kind: "evidence",
        documents: [
          { title: "Plan | v2", where: "GED | 12" },
          { title: "Note", where: "" },
        ],
      },
    ],
    ["I don't know", single, { kind: "unknown" }],
  ])("says %s, and is read as the same", (_, question, value) => {
    const cell = givenBack(question, value);
    expect(isUntouched(writeCell(question, value, "fr"), cell, false)).toBe(true);
    expect(answerIn(question, cell)).toEqual(value);
  });

  it("takes an option by its text in either language, by its id or its letter, whatever the spaces and capitals", () => {
    const chosen = { kind: "options", ids: ["good"] };
    const option = "options" in single ? single.options.findIndex(({ id }) => id === "good") : -1;
    const words = "options" in single ? single.options[option]?.text : undefined;
    for (const given of [words?.fr, words?.en, "good", `  ${words?.fr.toUpperCase()} `, String.fromCharCode(97 + option)])
      expect(answerIn(single, text(given ?? ""))).toEqual(chosen);
    expect(answerIn(multiple, text("a ; b"))).toEqual({ kind: "options", ids: ["a", "b"] });
    expect(answerIn(multiple, text("a\nb"))).toEqual({ kind: "options", ids: ["a", "b"] });
  });

  it("reads what hands and programs make of numbers", () => {
    expect(answerIn(percent, number(0.45, "percent"))).toEqual({ kind: "number", number: 45 });
    expect(answerIn(percent, text("12,5 %"))).toEqual({ kind: "number", number: 12.5 });
    expect(answerIn(percent, number(46_036, "date"))).toBe("not-a-number");
    expect(answerIn(percent, number(101))).toBe("out-of-range");
    expect(answerIn(percent, text("beaucoup"))).toBe("not-a-number");
  });

  it("reads a day written as a day, and no year alone", () => {
    expect(answerIn(kinded("date"), text("14/01/2027"))).toEqual({ kind: "date", date: "2027-01-14" });
    expect(answerIn(kinded("date"), text("31/02/2027"))).toBe("not-a-day");
    expect(answerIn(kinded("date"), number(2027, "date"))).toBe("not-a-day");
    expect(dayOfSerial((serialOf("2027-01-14") ?? 0) - 1462, true)).toBe("2027-01-14");
  });

  it("refuses formulas, errors, too many options and too long texts by name", () => {
    expect(answerIn(single, { kind: "formula" })).toBe("formula");
    expect(answerIn(single, { kind: "error" })).toBe("cell-error");
    expect(answerIn(single, text("peut-être"))).toBe("not-an-option");
    expect(answerIn(aText("t"), text("x".repeat(20_001)))).toBe("too-long");
    expect(answerIn(aText("t"), { kind: "truth", truth: true })).toBe("not-text");
  });

  it("that is empty takes the answer back", () => expect(answerIn(single, undefined)).toBe(null));

  it("too small for an answer says so, and leaves it", () => {
    const documents = Array.from({ length: 50 }, (_, at) => ({ title: `${at}`.padEnd(300, "t"), where: "w".repeat(1_000) }));
    const written = writeCell(kinded("evidence"), { kind: "evidence", documents }, "fr");
    expect(written).toEqual({ kind: "text", text: TOO_LONG.fr });
    expect(isUntouched(written, text(TOO_LONG.fr), false)).toBe(true);
  });

  it("of a text that says « Je ne sais pas » is left alone, though the words mean something else when written", () => {
    const value: AnswerValue = { kind: "text", text: "Je ne sais pas" };
    expect(isUntouched(writeCell(aText("t"), value, "fr"), givenBack(aText("t"), value), false)).toBe(true);
    expect(answerIn(aText("t"), text("je ne sais pas"))).toEqual({ kind: "unknown" });
  });
});

describe("shipped questionnaires", () => {
  it.each(SHIPPED_QUESTIONNAIRES)("$id: no two options of a question read the same, and letters suffice", async ({ load }) => {
    for (const question of questionsOf(Questionnaire.parse(await load()))) {
      if (!("options" in question)) continue;
      expect(question.options.length).toBeLessThanOrEqual(26);
      for (const locale of ["fr", "en"] as const) {
        const words = question.options.map((option) => plainWords(option.text[locale]));
        expect(new Set(words).size, question.id).toBe(words.length);
        expect(
          words.filter((word) => /^[a-z]$/.test(word)),
          question.id,
        ).toEqual([]);
      }
    }
  });
});
