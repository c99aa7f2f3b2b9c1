import { describe, expect, it } from "vitest";
import { splitCsv } from "./split-csv";
import { TextWindow } from "./text-window";

async function split(text: string, size = 5, delimiter = ",") {
  async function* chunks(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const rows: [number, readonly string[]][] = [];
  for await (const batch of splitCsv(new TextWindow(chunks()), delimiter, 2))
    for (const { row, cells } of batch) rows.push([row, cells]);
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
