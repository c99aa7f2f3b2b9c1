import { describe, expect, it } from "vitest";
import { openCsv } from "./open-csv";

async function* bytes(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === "string" ? new TextEncoder().encode(part) : part;
}

async function read(...parts: (string | Uint8Array)[]) {
  const { headings, rows } = await openCsv(bytes(...parts));
  const all = [];
  for await (const some of rows) all.push(...some);
  return { headings, rows: all };
}

describe("openCsv", () => {
  it("finds the delimiter of the header, and numbers rows as a spreadsheet does", async () => {
    for (const delimiter of [",", ";", "\t", "|"]) {
      const text = `email,module\r\na@b.fr,x\r\n,\r\nc@d.fr,y`.replaceAll(",", delimiter);
      expect(await read(text), delimiter).toEqual({
        headings: ["email", "module"],
        rows: [
          { row: 2, cells: ["a@b.fr", "x"] },
          { row: 4, cells: ["c@d.fr", "y"] },
        ],
      });
    }
  });

  it("reads quotes, a byte order mark, a said delimiter, and an older encoding", async () => {
    expect(await read('\uFEFFsep=;\n"Prénom, nom";email\n"Zoé ""Z""";z@e.fr')).toEqual({
      headings: ["Prénom, nom", "email"],
      rows: [{ row: 2, cells: ['Zoé "Z"', "z@e.fr"] }],
    });
    const latin = Uint8Array.from("nom;email\nZo\u00e9;z@e.fr", (letter) => letter.charCodeAt(0));
    expect((await read(latin)).rows[0]?.cells[0]).toBe("Zoé");
  });

  it("reads a file that comes in the smallest pieces", async () => {
    const text = "nom;email\nZoé;z@e.fr\nÉlise;e@e.fr\n";
    const pieces = [...new TextEncoder().encode(text)].map((one) => Uint8Array.of(one));
    expect((await read(...pieces)).rows.map(({ cells }) => cells[0])).toEqual(["Zoé", "Élise"]);
  });

  it("refuses what is empty, a workbook, or a quote that is never closed", async () => {
    await expect(read()).rejects.toMatchObject({ refusal: { code: "empty" } });
    await expect(read("PK\u0003\u0004")).rejects.toMatchObject({ refusal: { code: "archive" } });
    await expect(read('a,b\n"x,y\n')).rejects.toMatchObject({ refusal: { code: "truncated" } });
  });
});
