import { ByteSource } from "./byte-source";
import { decodeText, detectEncoding } from "./decode-text";
import { DELIMITERS, headersOf, leadingLines } from "./recognise-text";
import { refuseBinary } from "./refuse-binary";
import { RefusedInput } from "./refused-input";
import { type CsvRow, splitCsv } from "./split-csv";
import { TextWindow } from "./text-window";

const BINARY_HEAD = 1024;
const TEXT_HEAD = 64 * 1024;

export interface OpenedCsv {
  readonly headings: readonly string[];
  /** To be gone through once; memory does not grow with the file. Throws `RefusedInput` when it turns out unreadable on the way. */
  readonly rows: AsyncGenerator<readonly CsvRow[]>;
}

/** A table of one's own: any encoding and delimiter that spreadsheets write. Throws `RefusedInput` for what is no text or empty. */
export async function openCsv(input: AsyncIterable<Uint8Array>): Promise<OpenedCsv> {
  const source = new ByteSource(input);
  try {
    const head = await source.head(BINARY_HEAD);
    if (head.length === 0) throw new RefusedInput("empty", "The file is empty.");
    refuseBinary(head);
    const window = new TextWindow(decodeText(source.chunks(), detectEncoding(head), () => true));
    await window.atLeast(TEXT_HEAD);
    const { header, delimiter: said, start, row } = leadingLines(window.text.slice(window.at, window.at + TEXT_HEAD));
    const delimiter = said ?? likeliest(header);
    window.at += start;
    return { headings: headersOf(header, delimiter), rows: filled(splitCsv(window, delimiter, row + 1)) };
  } catch (error) {
    await source.close();
    throw error;
  }
}

/** The one that makes the most columns of the header. */
function likeliest(header: string): string {
  const [best = ","] = [...DELIMITERS].sort((a, b) => headersOf(header, b).length - headersOf(header, a).length);
  return best;
}

/** Spreadsheets write rows of empty cells beneath the last one. */
async function* filled(rows: AsyncGenerator<readonly CsvRow[]>): AsyncGenerator<readonly CsvRow[]> {
  for await (const some of rows) yield some.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}
