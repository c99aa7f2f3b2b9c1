import type { Cells } from "@/lib/domain/microsoft365/column";

/** A line whose cells are cut from the text when they are asked for: most columns of a wide report are never read. */
class PlainLine implements Cells {
  constructor(
    private readonly text: string,
    /** Where the cells of all lines end; each begins one character after the end before it. */
    private readonly ends: readonly number[],
    private readonly first: number,
    readonly length: number,
  ) {}

  at(index: number): string | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const cell = this.first + index;
    return this.text.slice((this.ends[cell] ?? 0) + 1, this.ends[cell + 1]);
  }
}

/** Lines of a text without quotes; the last one only when the text is at its end (`open` false), for more of it may follow. */
export function plainLines(text: string, delimiter: string, open: boolean): { lines: readonly Cells[]; cursor: number } {
  const ends = [-1];
  const lines: Cells[] = [];
  let cursor = 0;
  while (cursor <= text.length) {
    const found = text.indexOf("\n", cursor);
    if (found === -1 && open) break;
    const end = found === -1 ? text.length : found;
    const first = ends.length - 1;
    for (let at = text.indexOf(delimiter, cursor); at !== -1 && at < end; at = text.indexOf(delimiter, at + 1)) ends.push(at);
    ends.push(end);
    lines.push(new PlainLine(text, ends, first, ends.length - 1 - first));
    cursor = end + 1;
  }
  return { lines, cursor };
}
