import { openZip, type Zip } from "./open-zip";
import { RefusedFile } from "./refused-file";
import { scanXml } from "./scan-xml";
import { rowsOf, type SheetRow, textsOf } from "./workbook-sheet";
import { looksOf } from "./workbook-style";

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904, as old spreadsheets of the Macintosh did. */
  readonly from1904: boolean;
}

const LIMITS = { entries: 500, inflated: 32_000_000 };
const MOST_SHEETS = 40;

/**
 * The cells of a workbook (`.xlsx`) and nothing else of it: no formula is computed, no picture, link or rule is looked at. Whatever a
 * file says of sizes and ranges, the work and the memory are bounded. Throws RefusedFile.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const zip = openZip(bytes, LIMITS);
  const main = (await related(zip, "_rels/.rels", "")).find(({ type }) => type.endsWith("/officeDocument"))?.target;
  const book = main ? await partOf(zip, main) : null;
  if (!main || book === null) throw new RefusedFile("not-a-workbook");
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relations = await related(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const one = async (type: string) => {
    const target = relations.find((relation) => relation.type.endsWith(type))?.target;
    return target ? ((await partOf(zip, target)) ?? "") : "";
  };
  const texts = textsOf(await one("/sharedStrings"));
  const looks = looksOf(await one("/styles"));
  const { listed, from1904 } = outlineOf(book);
  const sheets: Sheet[] = [];
  for (const { name, relation } of listed) {
    const found = relations.find(({ id, type }) => id === relation && type.endsWith("/worksheet"));
    const xml = found ? await partOf(zip, found.target) : null;
    if (xml !== null) sheets.push({ name, rows: rowsOf(xml, texts, looks) });
  }
  return { sheets, from1904 };
}

async function partOf(zip: Zip, name: string): Promise<string | null> {
  const bytes = await zip.read(name);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

async function related(zip: Zip, name: string, folder: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  for (const part of scanXml((await partOf(zip, name)) ?? "")) {
    if (part.kind !== "open" || part.name !== "Relationship") continue;
    const target = part.attributes.get("Target") ?? "";
    relations.push({
      id: part.attributes.get("Id") ?? "",
      type: part.attributes.get("Type") ?? "",
      target: target.startsWith("/") ? target.slice(1) : folder + target.replace(/^\.\//, ""),
    });
  }
  return relations;
}

function outlineOf(xml: string): { listed: { name: string; relation: string }[]; from1904: boolean } {
  const listed: { name: string; relation: string }[] = [];
  let from1904 = false;
  for (const part of scanXml(xml)) {
    if (part.kind !== "open") continue;
    if (part.name === "workbookPr") from1904 = ["1", "true"].includes(part.attributes.get("date1904") ?? "");
    if (part.name !== "sheet") continue;
    listed.push({ name: part.attributes.get("name") ?? "", relation: part.attributes.get("id") ?? "" });
    if (listed.length > MOST_SHEETS) throw new RefusedFile("too-much-inside");
  }
  return { listed, from1904 };
}
