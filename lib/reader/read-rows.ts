import { isDeclarative } from "@/lib/domain/inventory/coverage";
import type { FormatContext, JsonDocumentFormat, JsonListFormat, Warning } from "@/lib/domain/inventory/formats/format";
import type { ReadBatch, Rejection } from "@/lib/domain/inventory/reading";
import type { Resource } from "@/lib/domain/inventory/resource";
import { parseTemplate } from "./parse-template";
import { readJsonLines } from "./read-json-lines";
import { type NumberedRows, readTable } from "./read-table";
import type { ReadTally } from "./read-tally";
import type { Recognised } from "./recognise-text";
import { RefusedInput } from "./refused-input";
import { splitJson } from "./split-json";
import type { TextWindow } from "./text-window";

/** What is parsed as a whole may have this many characters; the largest real template known has 3.4 million. */
const DOCUMENT_LIMIT = 32 * 1024 * 1024;
const BATCH = 500;
/** A file whose first rows are all refused is no inventory. */
const HOPELESS = 10_000;

export interface RowReading {
  readonly batches: AsyncGenerator<ReadBatch>;
  /** What the format itself has to say once all rows were read. */
  readonly warnings: () => readonly Warning[];
}

/** Rows of a recognised text as batches, duplicates settled by the tally. */
export function readRows(
  window: TextWindow,
  recognised: Recognised,
  context: FormatContext,
  tally: ReadTally,
  consumed: () => number,
): RowReading {
  const { rows, warnings } = rowsOf(window, recognised, context);
  return { batches: batchesOf(rows, isDeclarative(recognised.format.id), tally, consumed), warnings };
}

function rowsOf(window: TextWindow, recognised: Recognised, context: FormatContext) {
  if (recognised.kind === "table") return { rows: readTable(window, recognised, context), warnings: () => [] };
  if (recognised.kind === "json-lines") return readJsonLines(window, recognised, context);
  if (recognised.format.shape === "json-list") return readList(window, recognised.format, context);
  return readDocument(window, recognised.format, context);
}

async function* batchesOf(
  rows: AsyncIterable<NumberedRows>,
  mayBeEmpty: boolean,
  tally: ReadTally,
  consumed: () => number,
): AsyncGenerator<ReadBatch> {
  for await (const numbered of rows) {
    for (let at = 0; at < numbered.length; at += BATCH) {
      const resources: Resource[] = [];
      const rejections: Rejection[] = [];
      for (const [row, mapped] of numbered.slice(at, at + BATCH)) tally.add(mapped, row, resources, rejections);
      yield { resources, rejections, bytes: consumed() };
    }
    if (tally.rows > HOPELESS && tally.resources === 0) throw hopeless();
  }
  if (tally.rows === 0 && !mayBeEmpty) throw new RefusedInput("no-resources", "The file holds no resource.");
}

function readList(window: TextWindow, format: JsonListFormat, context: FormatContext) {
  const mapper = format.open(context);
  async function* rows(): AsyncGenerator<NumberedRows> {
    for await (const part of splitJson(window, new Set(format.lists))) {
      if (part.kind === "value") mapper.sibling?.(part.path, part.value);
      else {
        yield part.values.flatMap((value, index) => {
          const row = part.first + index;
          return mapper.element(part.path, value).map((mapped) => [row, mapped] as const);
        });
      }
    }
  }
  return { rows: rows(), warnings: () => mapper.warnings?.() ?? [] };
}

function readDocument(window: TextWindow, format: JsonDocumentFormat, context: FormatContext) {
  let told: readonly Warning[] = [];
  async function* rows(): AsyncGenerator<NumberedRows> {
    let text = "";
    for await (const chunk of window.rest()) {
      text += chunk;
      if (text.length > DOCUMENT_LIMIT) {
        throw new RefusedInput("too-large", "A template may have 32 MB at most.", { megabytes: 32 });
      }
    }
    const { mapped, warnings } = format.read(parseTemplate(text), context);
    told = warnings;
    yield mapped.map((item, index) => [index + 1, item] as const);
  }
  return { rows: rows(), warnings: () => told };
}

function hopeless(): RefusedInput {
  return new RefusedInput("no-resources", `None of the first ${HOPELESS} rows could be read as a resource.`, { seen: HOPELESS });
}
