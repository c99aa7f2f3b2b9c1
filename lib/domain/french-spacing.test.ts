import { describe, expect, it } from "vitest";
import { frenchSpacing } from "./french-spacing";

describe("frenchSpacing", () => {
  it("sets no-break spaces where French punctuation asks for them", () => {
    expect(frenchSpacing("Série NC : Bleu vend « du GPU » ; où ?")).toBe(
      "Série NC\u202f: Bleu vend «\u202fdu GPU\u202f»\u202f; où\u202f?",
    );
  });

  it("leaves alone what is set already, and what is no punctuation", () => {
    for (const text of ["Prix\u202f: 3", "ratio 1:2, https://a.b", "drapeau --x :y"]) expect(frenchSpacing(text)).toBe(text);
  });
});
