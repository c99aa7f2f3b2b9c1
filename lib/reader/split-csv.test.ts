import { describe, expect, it } from "vitest";
import { splitCells, splitCsv } from "./split-csv";
import { TextWindow } from "./text-window";

type Row = readonly [row: number, cells: readonly (string | undefined)[]];

async function split(text: string, size = 5, delimiter = ",", lazily = false): Promise<readonly Row[]> {
  async function* chunks(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const rows: Row[] = [];
  const splitting = lazily ? splitCells : splitCsv;
  for await (const batch of splitting(new TextWindow(chunks()), delimiter, 2))
    for (const { row, cells } of batch) rows.push([row, Array.from({ length: cells.length }, (_, index) => cells.at(index))]);
  return rows;
}

describe("splitCsv", () => {
  it.each([1, 2, 3, 8, 1000])("reads quotes, mixed line ends and an open last line at any cut (%i)", async (size) => {
    expect(await split('a,b\r\n"c, ""d""",e\n\n"two\r\nlines",f\rg,h', size)).toEqual([
      [2, ["a", "b"]],
      [3, ['c, "d"', "e"]],
      [5, ["two\nlines", "f"]],
      [6, ["g", "h"]],
    ]);
  });

  it("reads other delimiters and keeps short rows short", async () => {
    expect(await split("a;b;\nc\n", 4, ";")).toEqual([
      [2, ["a", "b", ""]],
      [3, ["c"]],
    ]);
  });

  it("refuses a quote that is never closed, at the end and before it swallows the file", async () => {
    await expect(split('a,b\nc,"d\ne,f', 100)).rejects.toMatchObject({ refusal: { code: "truncated", params: { row: "3" } } });
    await expect(split(`a,"${"x\n".repeat(1 << 20)}`, 65_536)).rejects.toMatchObject({ refusal: { code: "element-too-large" } });
  });
});

describe("splitCells", () => {
  const texts = [
    "a,b\nc,d\n",
    "a,b\r\nc,d\r\n\r\n,\n,,e",
    "\n\n",
    "one",
    "é,,\n\n,x\n",
    'a,"b,c"\nd,e\n"f\ng",h\ni,j\n',
    'a,5 " b\nc,d\n',
    "",
  ];

  it.each([1, 2, 5, 1000])("gives the rows and cells of the parser, with quotes and without, at any cut (%i)", async (size) => {
    for (const text of texts) expect(await split(text, size, ",", true), text).toEqual(await split(text, size));
  });

  it("knows no cell outside of a line", async () => {
    async function* text() {
      yield "a,b\nc,d\n";
    }
    for await (const rows of splitCells(new TextWindow(text()), ",", 1))
      expect(rows.map(({ cells }) => [cells.length, cells.at(2), cells.at(-3)])).toEqual([
        [2, undefined, undefined],
        [2, undefined, undefined],
      ]);
  });
});
