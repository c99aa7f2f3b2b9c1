import { describe, expect, it } from "vitest";
import { fitted, keptLines } from "./fit-text";

const linesOf = (text: string, most = 9, width = 10) => fitted(text, width, most, (part) => [...part].length);

describe("fitted", () => {
  it("breaks between words", () => {
    expect(linesOf("Paie des agents de l’État")).toEqual(["Paie des", "agents de", "l’État"]);
  });
  it("cuts a word that is wider than a line", () => {
    expect(linesOf("abcdefghijklmnop de")).toEqual(["abcdefghij", "klmnop de"]);
  });
  it("ends with an ellipsis what has no room, within the width", () => {
    expect(linesOf("Paie des agents de l’État", 1)).toEqual(["Paie des…"]);
    expect(linesOf("abcdefghijklmnop", 1)).toEqual(["abcdefghi…"]);
  });
  it("takes line breaks for spaces, and nothing for nothing", () => {
    expect(linesOf("a\n b")).toEqual(["a b"]);
    expect(linesOf("  ")).toEqual([]);
  });
});

describe("keptLines", () => {
  /** Where a page ends when so many lines have room on it. */
  const onFirst = (lines: number, room: number) => {
    for (let index = 0; index < lines; index += 1) if (index + keptLines(index, lines) > room) return index;
    return lines;
  };

  it("leaves no line alone at the end of a page or at the head of the next, wherever the page ends", () => {
    for (let lines = 2; lines <= 12; lines += 1)
      for (let room = 0; room <= lines; room += 1) {
        const first = onFirst(lines, room);
        expect(first).toBeLessThanOrEqual(room);
        expect([1, lines - 1]).not.toContain(first);
      }
  });
  it("keeps short paragraphs whole, and asks no more of one line than its own", () => {
    expect([1, 2, 3].map((lines) => onFirst(lines, lines - 1))).toEqual([0, 0, 0]);
    expect(keptLines(0, 1)).toBe(1);
  });
});
