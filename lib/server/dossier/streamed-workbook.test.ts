import { setImmediate as turn } from "node:timers/promises";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { LONGEST_CELL, sheetText, unescapedText } from "@/lib/domain/exchange/sheet-cell";
import { rowXml } from "./sheet-xml";
import { type CellValue, type SheetColumn, StreamedWorkbook } from "./streamed-workbook";

const HEAD = { producer: "Portail <&>", at: new Date("2026-11-22T09:00:00Z"), dayFormat: "dd/mm/yyyy" };
const COLUMNS: readonly SheetColumn[] = [
  { title: "Nom", width: 20, look: "text" },
  { title: "Compte", width: 10, look: "number" },
  { title: "Jour", width: 12, look: "day" },
];

async function* pagesOf(...pages: readonly (readonly (readonly CellValue[])[])[]) {
  yield* pages;
}
async function bytesOf(write: (book: StreamedWorkbook) => Promise<void>): Promise<Buffer> {
  const book = new StreamedWorkbook(HEAD);
  const writing = write(book).then(() => book.end());
  const pieces: Buffer[] = [];
  for await (const piece of book.stream) pieces.push(piece as Buffer);
  await writing;
  return Buffer.concat(pieces);
}
async function read(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return book;
}
const TRICKY = [
  "=1+1",
  "+33 1",
  "-x",
  "@a",
  "<b>&\"'",
  "_x000D_",
  " espaces ",
  "ligne\nsuivante",
  "é\u202f€😀",
  "\u0000\u0007fin",
  "deux  espaces",
  "avant\taprès",
  "fin ",
  "Standard_D4s_v5, _xyz",
  "la moitié \ud83d d'une lettre",
  "retour\r\nde chariot",
];

describe("a streamed workbook", () => {
  it("makes a row as high as its long texts need, and no higher than a row may be", async () => {
    const columns = [
      { title: "Nom", width: 20, look: "text" },
      { title: "Motif", width: 20, look: "long" },
    ] as const;
    const texts = ["court", "x".repeat(45), "un\ndeux", "x".repeat(5_000)];
    const lines = texts.map((text) => ["y".repeat(200), text]);
    const sheet = (await read(await bytesOf((one) => one.table(() => "Motifs", columns, pagesOf(lines))))).getWorksheet("Motifs");
    expect(texts.map((_, index) => sheet?.getRow(index + 2).height)).toEqual([undefined, 45, 30, 409]);
    expect(sheet?.getCell("B3").alignment.wrapText).toBe(true);
    expect(sheet?.getCell("A3").alignment.wrapText).toBeFalsy();
  });

  it("gives every text back as it was, never as a formula, numbers as numbers and days as days", async () => {
    const lines = TRICKY.map((text, index) => [text, index, 46_348] as const);
    const book = await read(
      await bytesOf((one) => one.table(() => "L'état", COLUMNS, pagesOf(lines.slice(0, 4), [], lines.slice(4)))),
    );
    const sheet = book.getWorksheet("L'état");
    expect(sheet?.rowCount).toBe(TRICKY.length + 1);
    for (const [index, text] of TRICKY.entries()) {
      const row = sheet?.getRow(index + 2);
      expect(unescapedText(String(row?.getCell(1).value))).toBe(sheetText(text));
      expect(row?.getCell(1).formula).toBeUndefined();
      expect(row?.getCell(2).value).toBe(index);
      expect(row?.getCell(3).value).toEqual(new Date("2026-11-22T00:00:00Z"));
    }
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet?.autoFilter).toBe(`A1:C${TRICKY.length + 1}`);
    expect(book.creator).toBe("Portail <&>");
  });

  it("cuts no text shorter than a cell is long, and marks as spaced only what is", async () => {
    const texts = ["a".repeat(LONGEST_CELL), "é".repeat(LONGEST_CELL + 1), "<".repeat(LONGEST_CELL + 1)];
    const xml = texts.map((text) => rowXml([text], 1, [1]));
    expect(xml[0]).toBe(`<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>${texts[0]}</t></is></c></row>`);
    expect(xml[1]).toContain(`<t>${"é".repeat(LONGEST_CELL)}</t>`);
    expect(xml[2]).toContain(`<t>${"&lt;".repeat(LONGEST_CELL)}</t>`);
    const spaced = ["a b", " a", "a ", "a  b", "a\tb", "a\nb"].map((text) => rowXml([text], 1, [1]).includes("preserve"));
    expect(spaced).toEqual([false, true, true, true, true, true]);
  });

  it("holds pages of sentences beside tables, and a table without a line", async () => {
    const bytes = await bytesOf(async (one) => {
      await one.page("Synthèse", "Titre", [["Organisme", "Ministère"]]);
      await one.table(() => "Vide", COLUMNS, pagesOf());
    });
    const book = await read(bytes);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Synthèse", "Vide"]);
    expect(book.getWorksheet("Synthèse")?.getCell("B3").value).toBe("Ministère");
    expect(book.getWorksheet("Vide")?.rowCount).toBe(1);
  });

  it("takes lines no faster than they are read, and leaves them once nobody reads", async () => {
    const book = new StreamedWorkbook(HEAD);
    let taken = 0;
    let left = false;
    async function* endless() {
      try {
        for (let page = 0; page < 400; page += 1) {
          taken += 1;
          yield Array.from({ length: 500 }, () => [crypto.randomUUID() + crypto.randomUUID(), page, null] as const);
        }
      } finally {
        left = true;
      }
    }
    const writing = book.table(() => "Long", COLUMNS, endless()).catch((error: Error) => error);
    for (let waited = 0; waited < 300; waited += 1) await turn();
    const before = taken;
    for (let waited = 0; waited < 300; waited += 1) await turn();
    expect(before).toBeLessThan(200);
    book.stream.destroy();
    expect(await writing).toBeInstanceOf(Error);
    expect(left).toBe(true);
  });
});
