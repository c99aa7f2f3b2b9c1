import { describe, expect, it } from "vitest";
import { RefusedInput } from "./refused-input";
import { splitJson } from "./split-json";
import { TextWindow } from "./text-window";

async function* chunksOf(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function split(text: string, lists: readonly string[], size = 7) {
  const elements: Record<string, unknown[]> = {};
  const values: Record<string, unknown> = {};
  let code: string | null = null;
  try {
    for await (const part of splitJson(new TextWindow(chunksOf(text, size)), new Set(lists))) {
      if (part.kind === "value") values[part.path] = part.value;
      else {
        const list = elements[part.path] ?? [];
        expect(part.first).toBe(list.length + 1);
        elements[part.path] = [...list, ...part.values];
      }
    }
  } catch (error) {
    if (!(error instanceof RefusedInput)) throw error;
    code = error.refusal.code;
  }
  return { elements, values, code };
}

const TRICKY = [{ a: 'quote " and \\ and ]},{[' }, { b: "\\" }, [1, [2, "]"]], "text, with comma", -1.5e3, true, null, {}, []];

describe("splitJson", () => {
  it.each([1, 2, 3, 7, 64, 10_000])("gives the elements of a top-level array whatever the cuts (%i)", async (size) => {
    expect((await split(JSON.stringify(TRICKY), [""], size)).elements[""]).toEqual(TRICKY);
    expect((await split(JSON.stringify(TRICKY, null, 2), [""], size)).elements[""]).toEqual(TRICKY);
  });

  it.each([1, 5, 1000])("gives named lists, one level down too, and what stands beside them (%i)", async (size) => {
    const document = {
      count: 2,
      data: { columns: ["x", "y"], other: [1, { deep: [2] }], rows: TRICKY },
      Truncated: "false",
      skip: null,
    };
    const { elements, values } = await split(JSON.stringify(document, null, 1), ["data.columns", "data.rows"], size);
    expect(elements).toEqual({ "data.columns": ["x", "y"], "data.rows": TRICKY });
    expect(values).toEqual({ count: 2, truncated: "false", skip: null });
  });

  it("hands over more elements than one batch in order", async () => {
    const many = Array.from({ length: 1234 }, (_, index) => ({ index, text: "x".repeat(index % 50) }));
    expect((await split(JSON.stringify(many), [""], 4096)).elements[""]).toEqual(many);
  });

  it("allows a comma after the last element and an empty list", async () => {
    expect((await split('[{"a":1},\n]', [""])).elements[""]).toEqual([{ a: 1 }]);
    expect(await split("[ ]", [""])).toEqual({ elements: {}, values: {}, code: null });
  });

  it.each([
    ['[{"a":1},{"b"', "truncated"],
    ['[{"a":1},{"b":"never closed', "truncated"],
    ['{"data":[{"a":1}', "truncated"],
    ['{"count":1,', "truncated"],
    ['[{"a":1},{b:2},{"c":3}]', "invalid-json"],
    ['[{"a":1}] trailing', "invalid-json"],
    ['[{"a":1]', "truncated"],
    ['[{"a":1},2}', "invalid-json"],
    ['{"count" 1}', "invalid-json"],
  ])("refuses %s as %s", async (text, code) => {
    expect((await split(text, ["", "data"])).code).toBe(code);
  });

  it("keeps what came before a fault", async () => {
    const { elements, code } = await split('[{"a":1},{"b":2},{broken}]', [""], 1000);
    expect(elements[""]).toEqual([{ a: 1 }, { b: 2 }]);
    expect(code).toBe("invalid-json");
    expect((await split('[{"a":1},{"b":2},{"c"', [""])).elements[""]).toEqual([{ a: 1 }, { b: 2 }]);
  });

  it("refuses deep nesting and huge elements", async () => {
    expect((await split(`[${"[".repeat(300)}`, [""], 1000)).code).toBe("too-deep");
    expect((await split(`{"other":${'{"a":'.repeat(300)}`, ["data"], 1000)).code).toBe("too-deep");
    expect((await split(`["${"x".repeat(17 * 1024 * 1024)}"]`, [""], 1 << 20)).code).toBe("element-too-large");
  });
});
