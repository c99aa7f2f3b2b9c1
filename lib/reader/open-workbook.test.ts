import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "./open-workbook";
import { columnName } from "./workbook-sheet";

interface Part {
  readonly text: string | Uint8Array;
  readonly stored?: true;
  readonly encrypted?: true;
}

/** A zip archive by hand: what no honest program would write can be written too. */
function aZip(parts: Readonly<Record<string, Part>>, claim: (entries: number) => number = (entries) => entries): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, { text, stored, encrypted }] of Object.entries(parts)) {
    const content = Buffer.from(text);
    const packed = stored ? content : deflateRawSync(content);
    const sizes = (head: Buffer, at: number) => {
      head.writeUInt16LE(encrypted ? 1 : 0, at);
      head.writeUInt16LE(stored ? 0 : 8, at + 2);
      head.writeUInt32LE(packed.length, at + 12);
      head.writeUInt32LE(content.length, at + 16);
      head.writeUInt16LE(name.length, at + 20);
    };
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    sizes(head, 6);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    sizes(entry, 8);
    entry.writeUInt32LE(offset, 42);
    local.push(head, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(claim(Object.keys(parts).length), 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...directory, end]);
}

const RELATIONS = `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const IN_BOOK = `<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/one.xml"/>
  <Relationship Id="r2" Type="http://x/sharedStrings" Target="/xl/texts.xml"/><Relationship Id="r3" Type="http://x/styles" Target="styles.xml"/></Relationships>`;

function aBook(sheet: string, more: Readonly<Record<string, Part>> = {}, book = ""): Record<string, Part> {
  return {
    "_rels/.rels": { text: RELATIONS },
    "xl/workbook.xml": {
      text: `<x:workbook xmlns:x="u">${book}<x:sheets><x:sheet name="Un &amp; deux" sheetId="1" r:id="r1"/></x:sheets></x:workbook>`,
    },
    "xl/_rels/workbook.xml.rels": { text: IN_BOOK },
    "xl/worksheets/one.xml": { text: sheet },
    ...more,
  };
}
const rows = (inside: string) => `<?xml version="1.0"?><worksheet><sheetData>${inside}</sheetData></worksheet>`;
const refusalOf = async (bytes: Uint8Array) =>
  openWorkbook(bytes).then(
    () => "read",
    (error: { code?: string }) => error.code,
  );

describe("openWorkbook", () => {
  it("reads texts, numbers with their looks, truths, and tells formulas and errors apart", async () => {
    const cells = `<row r="4"><c r="B4" t="s"><v>1</v></c><c t="inlineStr"><is><t>ici</t><rPh><t>no</t></rPh></is></c><c r="E4" s="1"><v>0.45</v></c>
      <c r="F4" s="2"><v>46036</v></c><c r="G4" t="b"><v>1</v></c><c r="H4"><f>1+1</f><v>2</v></c><c r="I4" t="e"><v>#REF!</v></c><c r="AA4"><v>1e3</v></c></row>
      <row><c t="str"><v>a_x005F_x0041_ &lt;&#233;&#x1F6F0;</v></c></row>`;
    const texts = `<sst><si><t>zero</t></si><si><r><t>un </t></r><r><t xml:space="preserve">deux</t></r></si></sst>`;
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
    const more = { "xl/texts.xml": { text: texts }, "xl/styles.xml": { text: styles, stored: true as const } };
    const book = await openWorkbook(aZip(aBook(rows(cells), more, `<x:workbookPr date1904="1"/>`)));
    expect([book.from1904, book.sheets.map(({ name }) => name)]).toEqual([true, ["Un & deux"]]);
    expect(book.sheets[0]?.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [
        4,
        [1, { kind: "text", text: "un deux" }],
        [2, { kind: "text", text: "ici" }],
        [4, { kind: "number", number: 0.45, look: "percent" }],
        [5, { kind: "number", number: 46_036, look: "date" }],
        [6, { kind: "truth", truth: true }],
        [7, { kind: "formula" }],
        [8, { kind: "error" }],
        [26, { kind: "number", number: 1000, look: "plain" }],
      ],
      [5, [0, { kind: "text", text: "a_x0041_ <é🛰" }]],
    ]);
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
  });

  it("opens nothing that swells: however small the file is", async () => {
    const bomb = { text: Buffer.alloc(40_000_000, "<row/>") };
    const bytes = aZip(aBook(rows(""), { "xl/worksheets/one.xml": bomb }));
    expect(bytes.byteLength).toBeLessThan(200_000);
    expect(await refusalOf(bytes)).toBe("too-much-inside");
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`f${at}`, { text: "" }]));
    expect(await refusalOf(aZip({ ...aBook(rows("")), ...many }))).toBe("too-much-inside");
    const manyTexts = { "xl/texts.xml": { text: `<sst>${"<si/>".repeat(300_001)}</sst>` } };
    expect(await refusalOf(aZip(aBook(rows(""), manyTexts)))).toBe("too-much-inside");
  });

  it("does not do what a range or a number out of the world asks for", async () => {
    const merged = `<worksheet><cols><col min="1" max="2000000000"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations></worksheet>`;
    const names = `<x:definedNames><x:definedName name="n">one!$A$1:$XFD$1048576</x:definedName></x:definedNames>`;
    expect(await refusalOf(aZip(aBook(merged, {}, names)))).toBe("read");
    expect(await refusalOf(aZip(aBook(rows(`<row r="4294967295"><c><v>1</v></c></row>`))))).toBe("damaged");
    expect(await refusalOf(aZip(aBook(rows(`<row r="1"><c r="ZZZ1"><v>1</v></c></row>`))))).toBe("damaged");
  });

  it("refuses by name what is no workbook, is broken, or is closed", async () => {
    expect(await refusalOf(aZip({ "word/document.xml": { text: "<x/>" } }))).toBe("not-a-workbook");
    expect(await refusalOf(Buffer.from("PK\u0003\u0004 and no more"))).toBe("damaged");
    expect(await refusalOf(aZip(aBook(rows("")), (count) => count + 1))).toBe("damaged");
    const closed = { "xl/worksheets/one.xml": { text: "x", encrypted: true as const } };
    expect(await refusalOf(aZip(aBook("", closed)))).toBe("encrypted");
    const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>`;
    expect(await refusalOf(aZip(aBook(entities)))).toBe("damaged");
    expect(await refusalOf(aZip(aBook("<worksheet><row r='1")))).toBe("damaged");
    const cut = aZip(aBook(rows("<row/>".repeat(1_000))));
    expect(await refusalOf(cut.subarray(0, cut.length - 40))).toBe("damaged");
  });
});
