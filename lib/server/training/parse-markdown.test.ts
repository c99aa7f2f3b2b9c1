import { describe, expect, it } from "vitest";
import { CURRICULUM } from "./curriculum";
import { parseMarkdown } from "./parse-markdown";

const plain = (text: string, strong = false) => ({ kind: "text", text, strong });

describe("parseMarkdown", () => {
  it("makes of a text the parts that a page draws", () => {
    const { blocks } = parseMarkdown(
      "## Un titre\n\nUn **mot** et\nla suite.\n\n- un\n- deux\n\n1. premier\n\n| A | B |\n|---|---|\n| a | **b** |\n",
    );
    expect(blocks).toEqual([
      { kind: "heading", spans: [plain("Un titre")] },
      { kind: "paragraph", spans: [plain("Un "), plain("mot", true), plain(" et\nla suite.")] },
      { kind: "list", ordered: false, items: [[plain("un")], [plain("deux")]] },
      { kind: "list", ordered: true, items: [[plain("premier")]] },
      { kind: "table", head: [[plain("A")], [plain("B")]], rows: [[[plain("a")], [plain("b", true)]]] },
    ]);
  });

  it("numbers sources as they are cited, the same one by the same number", () => {
    const { blocks, cited } = parseMarkdown("Un fait[^b]. Un autre[^a][^b].");
    expect(cited).toEqual(["b", "a"]);
    expect(blocks[0]).toEqual({
      kind: "paragraph",
      spans: [
        plain("Un fait"),
        { kind: "citation", number: 1 },
        plain(". Un autre"),
        { kind: "citation", number: 2 },
        { kind: "citation", number: 1 },
        plain("."),
      ],
    });
  });

  it("refuses what it does not draw: nothing of a text is dropped in silence", () => {
    for (const text of [
      "# Titre",
      "<b>x</b>",
      "![i](x.png)",
      "[a](http://b.c)",
      "> cité",
      "```\nx\n```",
      "- a\n  - b",
      "*a*",
      "***",
    ])
      expect(() => parseMarkdown(text), text).toThrow(/line 1|line 2/);
  });

  it("reads every module that is shipped, and its sources as many times as it names them", () => {
    for (const module of CURRICULUM) {
      for (const locale of ["fr", "en"] as const) {
        const { blocks, cited } = parseMarkdown(module.text[locale]);
        expect(blocks.length, module.id).toBeGreaterThan(10);
        expect([...cited].sort()).toEqual(module.sources.map(({ id }) => id).sort());
      }
    }
  });
});
