import type { Look } from "@/lib/domain/exchange/sheet-cell";
import { scanXml } from "./scan-xml";

const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);

/** The look of each cell style of a workbook, by its place. */
export function looksOf(xml: string): Look[] {
  const codes = new Map<number, string>();
  const looks: Look[] = [];
  let inCells = false;
  for (const part of scanXml(xml)) {
    if (part.kind === "text") continue;
    if (part.name === "cellXfs") inCells = part.kind === "open";
    if (part.kind !== "open") continue;
    const id = Number(part.attributes.get("numFmtId") ?? 0);
    if (part.name === "numFmt") codes.set(id, part.attributes.get("formatCode") ?? "");
    else if (inCells && part.name === "xf") looks.push(lookOf(id, codes.get(id) ?? ""));
  }
  return looks;
}

function lookOf(id: number, code: string): Look {
  // Words in quotes, escaped letters, colours and locales say nothing of the kind.
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (id === 9 || id === 10 || bare.includes("%")) return "percent";
  return DATE_FORMATS.has(id) || /[yd]/i.test(bare.replace(/general|standard/gi, "")) ? "date" : "plain";
}
