import { describe, expect, it } from "vitest";
import { aGraphRow, readWhole } from "./builders";
import { openInventory } from "./open-inventory";

const MEGABYTE = 1 << 20;

/** Two gigabytes that are only made when asked for, and a count of what was. */
function lazily(start: string, filler: string, total = 2048 * MEGABYTE) {
  const chunk = new TextEncoder().encode(filler.repeat(Math.ceil(65_536 / filler.length)));
  const read = { bytes: 0 };
  async function* input(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(start);
    while (read.bytes < total) {
      read.bytes += chunk.length;
      yield chunk;
    }
  }
  return { input: input(), read };
}

const ROW = JSON.stringify(aGraphRow());

describe("two gigabytes of", () => {
  it.each([
    ["nested lists", "", "[", "too-deep", 1],
    ["nested objects", '{"data":[', '{"a":', "too-deep", 1],
    ["nesting beside the list", `{"x":`, "[", "too-deep", 1],
    ["nesting inside a template", '{"$schema":"deploymentTemplate.json","resources":', "[", "too-deep", 40],
    ["nesting after good rows", `[${ROW},${ROW},`, "[", "too-deep", 4],
    ["one string", `[${ROW},"`, "x", "element-too-large", 20],
    ["white space", "", " ", "unknown-format", 4],
    ["zero bytes", "", "\0", "not-text", 1],
    ["an open quote in a table", 'NAME,TYPE\n"', "a,b\n", "element-too-large", 4],
    ["a template", '{"$schema":"deploymentTemplate.json","resources":[', '{"type":"a.b/c"},', "too-large", 40],
    ["rows that are none", `[${ROW.replace("/subscriptions", "subscriptions")},`, "1,", "no-resources", 4],
    ["one line of text", "hello", "abc ", "unknown-format", 1],
  ])("%s are refused after a few megabytes", async (_what, start, filler, code, megabytes) => {
    const { input, read } = lazily(start, filler);
    const { refusal } = await readWhole(input);
    expect(refusal?.code).toBe(code);
    expect(read.bytes).toBeLessThan(megabytes * MEGABYTE);
  });

  it("good rows are read without being kept", async () => {
    let row = 0;
    const encoder = new TextEncoder();
    async function* many(count: number): AsyncGenerator<Uint8Array> {
      yield encoder.encode('{"data":[');
      for (; row < count; row += 100) {
        const rows = Array.from({ length: 100 }, (_, index) => JSON.stringify(aGraphRow({ name: `vm-${row + index}` })));
        yield encoder.encode(`${row === 0 ? "" : ","}${rows.join(",")}`);
      }
      yield encoder.encode('],"skip_token":null}');
    }
    const opened = await openInventory(many(200_000), { fileName: "estate.json" });
    if (!opened.ok) throw new Error(opened.refusal.message);
    let resources = 0;
    let ahead = 0;
    for await (const batch of opened.reading.batches) {
      resources += batch.resources.length;
      ahead = Math.max(ahead, row - resources);
    }
    expect(resources).toBe(200_000);
    expect(ahead).toBeLessThan(2_000);
    expect(opened.reading.summary()).toMatchObject({ resources: 200_000, rejected: 0 });
  });
});
