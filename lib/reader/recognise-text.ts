import Papa from "papaparse";
import { JSON_FORMATS, TABLE_FORMATS } from "@/lib/domain/inventory/formats/all";
import type { JsonFormat, JsonListFormat, TableFormat } from "@/lib/domain/inventory/formats/format";
import { breakOf, outlineJson } from "./outline-json";
import { RefusedInput } from "./refused-input";

/** What the beginning of a text turned out to be, and where its content starts. */
export type Recognised =
  | { readonly kind: "json"; readonly format: JsonFormat; readonly start: number }
  /** One JSON object a line, each what an element of the format's list would be. */
  | { readonly kind: "json-lines"; readonly format: JsonListFormat; readonly start: number; readonly firstRow: number }
  | {
      readonly kind: "table";
      readonly format: TableFormat;
      readonly headers: readonly string[];
      readonly delimiter: string;
      /** First character after the header line, and the row number of the first record there. */
      readonly start: number;
      readonly firstRow: number;
    };

/** Characters looked at for those that no text holds. */
const CONTROL_HEAD = 4096;
export const DELIMITERS = [",", ";", "\t", "|"] as const;
/** Lines that tools print before the JSON: comments, warnings of the Azure CLI. */
const PREAMBLE = /^\s*(?:(?:#|\/\/|WARNING\b)[^\n]*\n\s*)+(?=[[{])/;

/**
 * Recognises a format by the first characters of its text, never by the file's name. Refuses what is no known inventory. `whole`: the
 * text ends with them, so that what is left open was cut there.
 */
export function recogniseText(head: string, whole = false): Recognised {
  const start = PREAMBLE.exec(head)?.[0].length ?? 0;
  const text = head.slice(start);
  if (/^\s*(?:[[{]|\/[/*])/.test(text)) {
    const known = formatOf(text);
    if (known) return { kind: "json", format: known, start };
    const format = lineFormat(text);
    const firstRow = head.slice(0, start).split("\n").length;
    if (format) return { kind: "json-lines", format, start, firstRow };
    throw unknownJson(text, whole);
  }
  const controls = controlsIn(head);
  if (controls.length > 0.01 * Math.min(head.length, CONTROL_HEAD))
    throw new RefusedInput("not-text", "The file is not text: it holds control characters.", { seen: codeOf(controls[0] ?? "") });
  return table(head);
}

/** Whether the text begins as JSON does; otherwise it may be a table in an older encoding. */
export function looksLikeJson(head: string): boolean {
  return /^\s*[[{]/.test(head);
}

function formatOf(text: string): JsonFormat | undefined {
  const outline = outlineJson(text);
  return JSON_FORMATS.find((candidate) => candidate.recognises(outline));
}

/** The format whose list has the first line for an element: what `jq -c` and scripts that go page by page write. */
function lineFormat(text: string): JsonListFormat | null {
  const line = text.trimStart().split(/\r?\n/, 1)[0]?.trim() ?? "";
  if (!line.startsWith("{") || !line.endsWith("}") || breakOf(line)) return null;
  const format = formatOf(`[${line}]`);
  return format?.shape === "json-list" && format.lists.includes("") ? format : null;
}

function unknownJson(text: string, whole: boolean): RefusedInput {
  if (/^\s*\[\s*\]\s*$/.test(text)) return new RefusedInput("no-resources", "The list is empty.");
  const cut = whole ? breakOf(text) : null;
  if (cut) {
    const message = `The JSON ends on line ${cut.line}, within its first record: the export or its copy was interrupted.`;
    return new RefusedInput("truncated", message, { line: cut.line, expected: "} ]" });
  }
  const seen = outlineJson(text).paths().slice(1, 9).join(", ");
  return new RefusedInput("unknown-format", "This JSON is none of the inventories that can be read.", { seen });
}

function table(head: string): Recognised {
  const lines = leadingLines(head);
  const { header } = lines;
  if (header.trim() === "") throw new RefusedInput("unknown-format", "The file has no header line.", { seen: "" });
  for (const delimiter of [lines.delimiter, ...DELIMITERS]) {
    if (delimiter === null) continue;
    const headers = headersOf(header, delimiter);
    const format = TABLE_FORMATS.find((candidate) => candidate.recognises(headers));
    if (format) return { kind: "table", format, headers, delimiter, start: lines.start, firstRow: lines.row + 1 };
  }
  throw unknownTable(header, head.slice(lines.start));
}

export function headersOf(line: string, delimiter: string): readonly string[] {
  const parsed: Papa.ParseResult<string[]> = new Papa.Parser({ delimiter, newline: "\n", quoteChar: '"' }).parse(line, 0, false);
  return parsed.data[0] ?? [];
}

/** Skips `SEP=;`, which spreadsheets hide, and `#TYPE …` and empty lines, which they count; then comes the header. */
export function leadingLines(head: string): { header: string; delimiter: string | null; start: number; row: number } {
  let delimiter: string | null = null;
  let row = 1;
  for (let start = 0; start < head.length; ) {
    const found = head.slice(start).search(/\r\n?|\n/);
    const end = found === -1 ? head.length : start + found;
    const line = head.slice(start, end);
    const next = end + (head.startsWith("\r\n", end) ? 2 : 1);
    const separator = /^"?sep=(.)"?\s*$/i.exec(line)?.[1];
    if (separator !== undefined && delimiter === null) delimiter = separator;
    else if (line.trim() !== "" && !/^"?#type\b/i.test(line))
      return { header: line, delimiter, start: Math.min(next, head.length), row };
    else row += 1;
    start = next;
  }
  return { header: "", delimiter, start: head.length, row };
}

function unknownTable(header: string, after: string): RefusedInput {
  const seen = header.slice(0, 200);
  if (/^[- ]*---[- ]*$/.test(after.split(/\r?\n/, 1)[0] ?? "")) {
    const message = "This is the table the Azure CLI prints for people: run the command again with -o json.";
    return new RefusedInput("unknown-format", message, { seen: "az -o table", expected: "-o json" });
  }
  const expected = seen.trimStart().startsWith("<") ? "JSON, CSV" : "NAME, TYPE, RESOURCE GROUP, LOCATION, SUBSCRIPTION";
  return new RefusedInput("unknown-format", "The first line is not the header of an inventory that can be read.", {
    seen,
    expected,
  });
}

function controlsIn(text: string): readonly string[] {
  return text.slice(0, CONTROL_HEAD).match(/[^\P{Cc}\t\n\v\f\r]/gu) ?? [];
}

/** A character as character tables name it: `U+0007`. */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
