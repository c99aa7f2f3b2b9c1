import { describe, expect, it } from "vitest";
import { aGraphRow, bytesOf, readWhole } from "./builders";
import { openTenantFile } from "./open-tenant-file";
import { aTeamsUser } from "./tenant-builders";

const lines = (...rows: readonly (object | string)[]) =>
  rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n");
const named = (name: string) => aGraphRow({ name });

describe("an inventory of one JSON object a line", () => {
  it("is read whatever the chunks, the ends of lines and the blank lines", async () => {
    const text = lines(named("vm-1"), named("vm-2"), "", named("vm-é"));
    for (const [content, size] of [
      [text, 1],
      [text, 7],
      [`${text}\n`, 1000],
      [text.replaceAll("\n", "\r\n"), 64],
    ] as const) {
      const { format, resources, summary } = await readWhole(content, size);
      expect(format).toBe("resource-graph-json");
      expect(resources.map(({ name }) => name)).toEqual(["vm-1", "vm-2", "vm-é"]);
      expect(summary).toMatchObject({ resources: 3, rejected: 0, partial: false });
    }
  });

  it("says the same as the list of the same rows", async () => {
    const rows = Array.from({ length: 700 }, (_, index) => named(`vm-${index}`));
    const [apart, together] = [await readWhole(lines(...rows), 5000), await readWhole(JSON.stringify(rows), 5000)];
    expect(apart.resources).toEqual(together.resources);
    expect(apart.summary).toEqual(together.summary);
  });

  it("refuses a broken line by its number, says what was expected, and keeps the others", async () => {
    const text = lines("# az graph query", named("vm-1"), '{"id": oops}', "42", "", named("vm-2"));
    const { resources, rejections, summary } = await readWhole(text);
    expect(resources.map(({ name }) => name)).toEqual(["vm-1", "vm-2"]);
    expect(rejections.map(({ row, code, params }) => [row, code, params])).toEqual([
      [3, "invalid-json", { seen: '{"id": oops}' }],
      [4, "not-an-object", {}],
    ]);
    expect(summary?.partial).toBe(false);
  });

  it("concludes nothing from what it lacks when its last line was cut", async () => {
    const text = lines(named("vm-1"), named("vm-2"), JSON.stringify(named("vm-3")).slice(0, -20));
    const { resources, rejections, summary } = await readWhole(text, 50);
    expect(resources).toHaveLength(2);
    expect(rejections).toMatchObject([{ row: 3, code: "invalid-json" }]);
    expect(summary).toMatchObject({ partial: true, warnings: [{ code: "partial-export", params: { seen: "2" } }] });
  });

  it("takes one line alone, and leaves an envelope on one line to its own format", async () => {
    expect((await readWhole(JSON.stringify(named("vm-1")))).resources).toHaveLength(1);
    const envelope = JSON.stringify({ count: 1, data: [named("vm-1")] });
    expect((await readWhole(`${envelope}\n`)).resources).toHaveLength(1);
    expect((await readWhole('{"a":1}\n{"a":2}')).refusal?.code).toBe("unknown-format");
  });

  it("bounds nesting and the length of a line", async () => {
    const deep = `{"id":${"[".repeat(300)}`;
    expect((await readWhole(lines(named("vm-1"), deep))).refusal?.code).toBe("too-deep");
    const long = `{"id":"${"x".repeat(17 * 1024 * 1024)}`;
    expect((await readWhole(`${lines(named("vm-1"))}\n${long}`, 1 << 20)).refusal?.code).toBe("element-too-large");
  });
});

describe("JSON cut within its first record", () => {
  const refusalOf = async (content: string) => {
    const opened = await openTenantFile(bytesOf(content, 500), { fileName: "export.json" });
    return opened.ok ? null : opened.refusal;
  };

  it.each([
    '[\n {\n  "Report Refr',
    '{"@odata.context": "x",\n "value": [\n  {"userPrincipalName": "a@x.fr"',
    `[${JSON.stringify(aTeamsUser("a@x.fr")).slice(0, -1)}`,
    `[\n${JSON.stringify(aTeamsUser("a@x.fr")).slice(0, -30)}`,
    "[",
  ])("is called truncated in a Microsoft 365 export: %s", async (text) => {
    expect(await refusalOf(text)).toMatchObject({ code: "truncated", params: { line: String(text.split("\n").length) } });
  });

  it("is called truncated in an inventory, with the line it ends on", async () => {
    for (const text of ['[\n {\n  "id": "/subscr', '{"count": 3,\n\n "da'])
      expect((await readWhole(text)).refusal).toMatchObject({ code: "truncated", params: { line: "3", expected: "} ]" } });
  });

  it("leaves JSON that is whole, and of nobody, unknown", async () => {
    expect(await refusalOf('[{"what": "[{"}]')).toMatchObject({ code: "unknown-format" });
    expect((await readWhole('{"what": "[{"}')).refusal?.code).toBe("unknown-format");
  });
});
