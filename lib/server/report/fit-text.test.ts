import { describe, expect, it } from "vitest";
import { fitted } from "./fit-text";

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
