import type { FormatContext, JsonListFormat, Mapped, Warning } from "@/lib/domain/inventory/formats/format";
import { reject } from "@/lib/domain/inventory/formats/row";
import type { NumberedRows } from "./read-table";
import { RefusedInput } from "./refused-input";
import { ELEMENT_LIMIT, newScan, scanValues } from "./scan-json";
import type { TextWindow } from "./text-window";

/** Text looked at a time, at least a line of it. */
const PART = 256 * 1024;

interface Lines {
  readonly format: JsonListFormat;
  readonly firstRow: number;
}

/**
 * Rows of a text with one JSON object a line. A line that is none is refused by its number and the others go in; a last line that
 * breaks off says that the export was cut, so that nothing is concluded from what it lacks.
 */
export function readJsonLines(window: TextWindow, { format, firstRow }: Lines, context: FormatContext) {
  const mapper = format.open(context);
  let seen = 0;
  let cut = false;
  async function* rows(): AsyncGenerator<NumberedRows> {
    let row = firstRow;
    for await (const lines of linesOf(window)) {
      yield lines.flatMap((text, index) => {
        if (text.trim() === "") return [];
        seen += 1;
        const value = parsed(text);
        cut = value === undefined;
        const mapped: readonly Mapped[] = value === undefined ? [broken(text)] : mapper.element("", value);
        return mapped.map((item) => [row + index, item] as const);
      });
      row += lines.length;
    }
  }
  const partial = (): readonly Warning[] => (cut ? [{ code: "partial-export", params: { seen: String(seen - 1) } }] : []);
  return { rows: rows(), warnings: () => [...partial(), ...(mapper.warnings?.() ?? [])] };
}

async function* linesOf(window: TextWindow): AsyncGenerator<readonly string[]> {
  for (let wanted = PART; ; ) {
    await window.atLeast(wanted);
    const rest = window.text.slice(window.at);
    const ended = window.ended && rest.length <= wanted;
    const last = rest.lastIndexOf("\n");
    const end = ended ? rest.length : last;
    if (rest.length - Math.max(last, 0) > ELEMENT_LIMIT)
      throw new RefusedInput("element-too-large", "One line is larger than 16 MB.", { megabytes: 16 });
    if (end === -1) {
      wanted = rest.length * 2;
      continue;
    }
    yield rest.slice(0, end).split("\n");
    window.at += ended ? end : end + 1;
    if (ended) return;
    wanted = PART;
  }
}

/** What a line says; undefined when it is no JSON. Nesting is bounded before anything is parsed. */
function parsed(line: string): unknown {
  scanValues(line, newScan(0), Number.POSITIVE_INFINITY);
  try {
    const value: unknown = JSON.parse(line);
    return value;
  } catch {
    return undefined;
  }
}

function broken(line: string): Mapped {
  return reject("invalid-json", null, {}, { seen: line.trim().slice(0, 80) });
}
