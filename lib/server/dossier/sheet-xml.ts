import { escapedText, LONGEST_CELL, sheetText } from "@/lib/domain/exchange/sheet-cell";

/** Text, number, or nothing. A text is a text whatever it begins with: an inline string of a workbook is never a formula. */
export type CellValue = string | number | null;
/** A long text goes on beneath itself: its row is as high as it needs. */
export type ColumnLook = "text" | "long" | "number" | "day";

/** Places in the list of looks of `stylesXml`. */
export const LOOK = { text: 1, number: 2, day: 3, head: 4, title: 5, label: 6, long: 7 } as const;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Most texts hold none of these: looking is cheaper than replacing. */
const ANY_SIGN = /[&<>"]/;
/** What a cell holds otherwise than as it stands: signs of XML, halves of letters, letters that a workbook lacks, the mark of an escape. */
const NOT_PLAIN = /[^\t\n !#-%'-;=?-~\u0080-\ud7ff\ue000-\ufffd]|_x/;
/** Spaces that a reader may drop unless told to keep them. */
const SPACED = /^ | $| {2}|[\t\n]/;

function escapedXml(text: string): string {
  return ANY_SIGN.test(text) ? text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign) : text;
}

/** Tables of ours have no more columns than there are letters. */
function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

/** What of a cell is the same in each row is put together once: a long table has more than a million of them. */
const OPENED = Array.from({ length: 26 }, (_, index) => `<c r="${letterOf(index)}`);
const looked = (rest: string) => Array.from({ length: Object.keys(LOOK).length + 1 }, (_, look) => `" s="${look}"${rest}`);
const NUMBER = looked("><v>");
const TEXT = looked(' t="inlineStr"><is><t>');
const KEPT_TEXT = looked(' t="inlineStr"><is><t xml:space="preserve">');

/** One cell of a row; nothing where there is nothing to say. */
function cellXml(value: CellValue, index: number, row: string, look: number): string {
  if (value === null || value === "") return "";
  if (typeof value === "number") return `${OPENED[index]}${row}${NUMBER[look]}${value}</v></c>`;
  const text = value.length <= LONGEST_CELL && !NOT_PLAIN.test(value) ? value : escapedXml(cellText(value));
  return `${OPENED[index]}${row}${(SPACED.test(text) ? KEPT_TEXT : TEXT)[look]}${text}</t></is></c>`;
}

function cellText(value: string): string {
  return escapedText(sheetText(value)).slice(0, LONGEST_CELL);
}

/** In points; the second is the most that a row may have. */
const [LINE, HIGHEST] = [15, 409];

/** How many lines a row needs, by the widths of its columns of long texts; 0 for any other. Not every program finds that out. */
export function linesOf(cells: readonly CellValue[], longs: readonly number[]): number {
  let lines = 1;
  for (let index = 0; index < longs.length; index += 1) {
    const [width, text] = [longs[index] ?? 0, cells[index]];
    if (width === 0 || typeof text !== "string" || (text.length <= width && !text.includes("\n"))) continue;
    const needed = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
    lines = Math.max(lines, needed);
  }
  return lines;
}

export function rowXml(cells: readonly CellValue[], number: number, looks: readonly number[], lines = 1): string {
  const row = String(number);
  let xml = `<row r="${row}"${lines > 1 ? ` ht="${Math.min(lines * LINE, HIGHEST)}" customHeight="1"` : ""}>`;
  for (let index = 0; index < cells.length; index += 1)
    xml += cellXml(cells[index] ?? null, index, row, looks[index] ?? LOOK.text);
  return `${xml}</row>`;
}

/** What stands before the rows: a heading that stays, where there is one, and how wide columns are. */
export function sheetStart(widths: readonly number[], { table }: { table: boolean }): string {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  const pane = '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>';
  const view = table ? `<sheetView workbookViewId="0">${pane}</sheetView>` : '<sheetView showGridLines="0" workbookViewId="0"/>';
  return `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>${view}</sheetViews><cols>${columns.join("")}</cols><sheetData>`;
}

export function sheetEnd(columns: number, rows: number, { table }: { table: boolean }): string {
  const filter = table ? `<autoFilter ref="A1:${letterOf(columns - 1)}${rows}"/>` : "";
  return `</sheetData>${filter}<pageSetup paperSize="9" orientation="${table ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

/** Looks in the order of `LOOK`, the plain one first. */
export function stylesXml(dayFormat: string): string {
  const top = '<alignment vertical="top"/>';
  const wrapped = '<alignment vertical="top" wrapText="1"/>';
  const look = (format: number, font: number, fill: number, alignment: string) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`;
  const font = (size: number, bold: string) =>
    `<font>${bold}<sz val="${size}"/><color rgb="FF10204A"/><name val="Calibri"/><family val="2"/></font>`;
  const looks = [
    look(0, 0, 0, top),
    look(49, 0, 0, top),
    look(1, 0, 0, top),
    look(164, 0, 0, top),
    look(49, 1, 2, wrapped),
    look(49, 2, 0, top),
    look(49, 1, 0, top),
    look(49, 0, 0, wrapped),
  ];
  const fill = '<fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF4"/><bgColor indexed="64"/></patternFill></fill>';
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${dayFormat}"/></numFmts><fonts count="3">${font(11, "")}${font(11, "<b/>")}${font(16, "<b/>")}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length}">${looks.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

export interface NamedSheet {
  readonly name: string;
  /** Rows of a table, for its filter and its printed heading; null for a page of sentences. */
  readonly table: { readonly columns: number; readonly rows: number } | null;
}

export function workbookXml(sheets: readonly NamedSheet[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${escapedXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(({ name, table }, index) => {
    if (!table) return [];
    const quoted = `'${escapedXml(name.replaceAll("'", "''"))}'`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!$A$1:$${letterOf(table.columns - 1)}$${table.rows}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$1:$1</definedName>`,
    ];
  });
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join("")}</sheets><definedNames>${names.join("")}</definedNames></workbook>`;
}

export function workbookRelations(sheets: number): string {
  const relations = Array.from(
    { length: sheets },
    (_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}<Relationship Id="rId${sheets + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`;
}

export function packageRelations(): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
}

export function coreXml(producer: string, at: Date): string {
  const moment = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at.toISOString().replace(/\.\d+/, "")}</dcterms:${name}>`;
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>${escapedXml(producer)}</dc:creator>${moment("created")}${moment("modified")}</cp:coreProperties>`;
}

export function contentTypes(sheets: number): string {
  const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = Array.from(
    { length: sheets },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${sheet}.worksheet+xml"/>`,
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheet}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${parts.join("")}</Types>`;
}
