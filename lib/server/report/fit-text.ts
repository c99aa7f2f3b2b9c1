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
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), cut(kept.at(-1) ?? "", width, widthOf)];
}

function cut(line: string, width: number, widthOf: (text: string) => number): string {
  const letters = [...line];
  while (letters.length > 0 && widthOf(`${letters.join("").trimEnd()}${ELLIPSIS}`) > width) letters.pop();
  return `${letters.join("").trimEnd()}${ELLIPSIS}`;
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
