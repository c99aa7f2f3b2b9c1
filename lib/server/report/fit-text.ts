const ELLIPSIS = "…";

/** A text in lines of a width. A word that is wider than a line is cut where the line ends; what has no room ends with an ellipsis. */
export function fitted(text: string, width: number, most: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of piecesOf(text.replace(/[ \t\n]+/g, " ").trim(), width, widthOf)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || widthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
      if (lines.length > most) break;
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), cut(kept.at(-1) ?? "", width, widthOf)];
}

/** The longest beginning that has room with its ellipsis. */
function cut(line: string, width: number, widthOf: (text: string) => number): string {
  const letters = [...line];
  const ended = (count: number) => `${letters.slice(0, count).join("").trimEnd()}${ELLIPSIS}`;
  let [fits, most] = [0, letters.length];
  while (fits < most) {
    const middle = Math.ceil((fits + most) / 2);
    if (widthOf(ended(middle)) <= width) fits = middle;
    else most = middle - 1;
  }
  return ended(fits);
}

/** Words, in pieces where one alone is too wide. */
function piecesOf(text: string, width: number, widthOf: (text: string) => number): string[] {
  if (text === "") return [];
  return text.split(" ").flatMap((word) => {
    if (widthOf(word) <= width) return [word];
    const pieces: string[] = [];
    let piece = "";
    for (const letter of word) {
      if (piece !== "" && widthOf(piece + letter) > width) {
        pieces.push(piece);
        piece = letter;
      } else piece += letter;
    }
    return [...pieces, piece];
  });
}

/** How many lines of a paragraph of so many stay with the line at `index`: no line stands alone at the end or the head of a page. */
export function keptLines(index: number, lines: number): number {
  const left = lines - index;
  if (index === 0) return lines <= 3 ? lines : 2;
  return left === 2 ? 2 : 1;
}
