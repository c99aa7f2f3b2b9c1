import { describe, expect, it } from "vitest";
import { parseTemplate } from "./parse-template";
import { RefusedInput } from "./refused-input";

const refusalOf = (text: string) => {
  try {
    parseTemplate(text);
    return null;
  } catch (error) {
    return error instanceof RefusedInput ? error.refusal : null;
  }
};

describe("parseTemplate", () => {
  it("accepts the dialect of Resource Manager", () => {
    const text = '/* a */ { // b "\n "a": [1, 2,], "b": "two\nlines\tand \\"quotes\\" // no comment", }';
    expect(parseTemplate(text)).toEqual({ a: [1, 2], b: 'two\nlines\tand "quotes" // no comment' });
  });

  it("does not mistake brackets in strings and comments for nesting", () => {
    const text = `{ "a": "${"[".repeat(500)}", /* ${"{".repeat(500)} */ "b": 1 }`;
    expect(parseTemplate(text)).toMatchObject({ b: 1 });
  });

  it("refuses nesting before it recurses", () => {
    expect(refusalOf("[".repeat(100_000))?.code).toBe("too-deep");
  });

  it("says where a fault is, and that a cut file is cut", () => {
    expect(refusalOf('{\n  "a": 1\n  "b": 2\n}')).toMatchObject({ code: "invalid-json", params: { line: "3" } });
    expect(refusalOf('{ "a": [1, 2')).toMatchObject({ code: "truncated" });
  });
});
