import { describe, expect, it } from "vitest";
import { aGraphRow, bytesOf, latin, readWhole, utf16 } from "./builders";
import { openInventory } from "./open-inventory";

const graph = (rows: readonly unknown[], envelope: object = {}) =>
  JSON.stringify({ count: rows.length, data: rows, ...envelope });
const rowsNamed = (...names: readonly string[]) => names.map((name) => aGraphRow({ name }));

describe("openInventory on readable files", () => {
  it("reads Resource Graph whatever the size of the chunks", async () => {
    const text = graph(rowsNamed("vm-1", "vm-2", "vm-é"), { skip_token: null, total_records: 3 });
    for (const size of [1, 10, 100_000]) {
      const { format, resources, summary } = await readWhole(text, size);
      expect(format).toBe("resource-graph-json");
      expect(resources.map(({ name }) => name)).toEqual(["vm-1", "vm-2", "vm-é"]);
      expect(summary).toMatchObject({ resources: 3, rejected: 0, partial: false, warnings: [] });
    }
  });

  it("tells a partial export", async () => {
    const { summary } = await readWhole(graph(rowsNamed("vm-1"), { resultTruncated: "true", totalRecords: 9 }));
    expect(summary).toMatchObject({
      partial: true,
      warnings: [{ code: "partial-export", params: { seen: "1", expected: "9" } }],
    });
  });

  it("reads the UTF-16 that PowerShell writes, and lines printed before the JSON", async () => {
    const text = JSON.stringify(rowsNamed("vm-1"));
    for (const content of [utf16(text), utf16(text, "be"), `\ufeff${text}`, `# az graph query …\nWARNING: preview\n${text}`]) {
      expect((await readWhole(content)).resources.map(({ name }) => name)).toEqual(["vm-1"]);
    }
  });

  it("rejects rows one by one, with their number, and goes on", async () => {
    const rows = [
      aGraphRow(),
      42,
      aGraphRow({ name: "vm-2", type: "no type" }),
      aGraphRow({ id: "vm" }),
      aGraphRow(),
      aGraphRow({ name: "vm-3" }),
    ];
    const { resources, rejections, summary } = await readWhole(graph(rows));
    expect(resources.map(({ name }) => name)).toEqual(["vm-1", "vm-3"]);
    expect(rejections.map(({ row, code, field }) => [row, code, field])).toEqual([
      [2, "not-an-object", null],
      [3, "invalid-type", "type"],
      [4, "invalid-id", "id"],
      [5, "duplicate-in-file", "id"],
    ]);
    expect(rejections[1]).toMatchObject({ params: { seen: "no type" }, cells: { name: "vm-2", type: "no type" } });
    expect(summary).toMatchObject({ resources: 2, rejected: 4 });
  });

  it("numbers resources without an id that share their names", async () => {
    const { resources, summary } = await readWhole(
      "NAME,TYPE,LOCATION,\na,Disk,France Central\na,Disk,France Central\nb,Disk,France Central\n",
    );
    expect(resources.map(({ key }) => key)).toEqual([
      "derived:azure|||microsoft.compute/disks|a",
      "derived:azure|||microsoft.compute/disks|a#2",
      "derived:azure|||microsoft.compute/disks|b",
    ]);
    expect(summary?.warnings).toEqual([{ code: "same-names", params: { count: "1" } }]);
    expect(summary?.coverage).toEqual([{ kind: "source", source: "azure" }]);
  });

  it("reads a French table in an older encoding, with shifted rows refused", async () => {
    const text =
      "SEP=;\r\nNOM;TYPE;EMPLACEMENT;\r\nsi\u00e8ge;R\u00e9seau virtuel;France Centre\r\ncourt;Disque\r\na;b;c;d;e\r\n\r\nx;Objet inconnu;Atlantide\r\n";
    const { format, resources, rejections, summary } = await readWhole(latin(text), 7);
    expect(format).toBe("portal-csv");
    expect(resources.map(({ name, type, location }) => [name, type, location])).toEqual([
      ["siège", "microsoft.network/virtualnetworks", "francecentral"],
      ["x", "unresolved", "atlantide"],
    ]);
    expect(rejections.map(({ row, code, params }) => [row, code, params])).toEqual([
      [3, "too-few-fields", { expected: "3", seen: "2" }],
      [4, "too-many-fields", { expected: "3", seen: "5" }],
    ]);
    expect(summary).toMatchObject({
      unresolvedLabels: { "Objet inconnu": 1 },
      sourceTypes: { "Réseau virtuel": 1, "Objet inconnu": 1 },
    });
  });

  it("covers the subscriptions it saw, and their only group when there is one", async () => {
    const rows = [
      aGraphRow(),
      aGraphRow({ name: "b" }),
      aGraphRow({ name: "c", id: null, subscriptionId: "S-2" }),
      aGraphRow({ name: "d", id: null, subscriptionId: "s-2", resourceGroup: "rg-9" }),
    ];
    expect((await readWhole(graph(rows))).summary?.coverage).toEqual([
      { kind: "group", subscription: "s-1", resourceGroup: "rg-1" },
      { kind: "subscription", subscription: "s-2" },
    ]);
  });

  it("accepts a template that declares nothing, and says so", async () => {
    const text = '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","resources":[]}';
    expect((await readWhole(text)).summary?.warnings).toEqual([{ code: "nothing-declared", params: {} }]);
  });

  it("reports the bytes read", async () => {
    const text = graph(rowsNamed(...Array.from({ length: 700 }, (_, index) => `vm-${index}`)));
    const { batches } = await readWhole(text, 4096);
    const bytes = batches.map((batch) => batch.bytes);
    expect(bytes.every((count, index) => index === 0 || count >= (bytes[index - 1] ?? 0))).toBe(true);
    expect(bytes.at(-1)).toBe(text.length);
    expect(batches.every((batch) => batch.resources.length <= 500)).toBe(true);
  });
});

describe("openInventory on what it cannot read", () => {
  it.each([
    ["nothing", "", "empty"],
    ["white space", " \n\n ", "empty"],
    ["a byte order mark alone", "\ufeff", "empty"],
    ["an empty list", "[]", "no-resources"],
    ["an export without a row", '{"count":0,"data":[],"skip_token":null}', "no-resources"],
    ["a header without a row", "NAME,TYPE,LOCATION,\n", "no-resources"],
    ["other JSON", '{"name":"x","version":1}', "unknown-format"],
    ["subscribed licences", '{"value":[{"skuId":"a","skuPartNumber":"E3","id":"b"}]}', "unknown-format"],
    [
      "a parameter file",
      '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#","contentVersion":"1.0.0.0","parameters":{}}',
      "unknown-format",
    ],
    ["another table", "User Principal Name,Type,Name\na,b,c\n", "unknown-format"],
    ["prose", "Hello, world.\nThis is not a table.\n", "unknown-format"],
    [
      "a cut list",
      '[{"id":"/subscriptions/s/resourceGroups/g","type":"Microsoft.Resources/subscriptions/resourceGroups","tenantId":"t"',
      "truncated",
    ],
    [
      "a cut template",
      '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","resources":[{',
      "truncated",
    ],
    [
      "a faulty template",
      '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#" "resources":[]}',
      "invalid-json",
    ],
    ["a zip", latin("PK\x03\x04aaaa"), "archive"],
    ["a gzip", Uint8Array.from([0x1f, 0x8b, 8, 0]), "archive"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "picture"],
    ["a photograph", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), "picture"],
    ["a PDF", "%PDF-1.7 …", "not-text"],
    ["zero bytes", new Uint8Array(5000), "not-text"],
    ["zero bytes inside", `[{"id":"a${"\0"}b"}]`, "not-text"],
    ["control characters", latin("\x01\x02\x03\x04\x05 abc"), "not-text"],
    ["JSON in Windows-1252", latin('[{"id":"/subscriptions/s","name":"si\u00e8ge"}]'), "wrong-encoding"],
    ["UTF-32", Uint8Array.from([0xff, 0xfe, 0, 0, 0x5b, 0, 0, 0]), "wrong-encoding"],
  ])("refuses %s", async (_what, content, code) => {
    const { refusal, resources } = await readWhole(content);
    expect(refusal?.code).toBe(code);
    expect(refusal?.message).toMatch(/\.$/);
    expect(resources).toEqual([]);
  });

  it("says where a file breaks off, and names what it found by no word of one language", async () => {
    const places = ['[{"id":"/subscriptions/s"},{"id":"/subscr', '{"count":1,"data":[{"id":"/subscriptions/s"}]', "CONTROL"].map(
      async (text) => (await readWhole(text === "CONTROL" ? latin("NAME,TYPE\na\x07\x07\x07,b") : text)).refusal,
    );
    expect((await Promise.all(places)).map((refusal) => [refusal?.code, refusal?.params])).toEqual([
      ["truncated", { row: "2" }],
      ["truncated", { position: "45" }],
      ["not-text", { seen: "U+0007" }],
    ]);
    const odd = await readWhole(Uint8Array.from([...new TextEncoder().encode('[{"id":"'), 0xc3, 0x28]));
    expect(odd.refusal).toMatchObject({ code: "wrong-encoding", params: { expected: "UTF-8" } });
  });

  it("says how to export when it is given the table printed for people", async () => {
    const text =
      "Name    ResourceGroup    Location\n------  ---------------  ----------\nvm-1    rg-1             francecentral\n";
    expect((await readWhole(text)).refusal).toMatchObject({ code: "unknown-format", params: { expected: "-o json" } });
    const short = (await readWhole("NAME,LOCATION\nvm-1,France Central\n")).refusal;
    expect(short?.params).toEqual({ seen: "NAME,LOCATION", expected: "NAME, TYPE, RESOURCE GROUP, LOCATION, SUBSCRIPTION" });
    expect((await readWhole("<!doctype html><title>Sign in</title>")).refusal?.params.expected).toBe("JSON, CSV");
  });

  it("keeps the rows before a fault and throws at it", async () => {
    const names = Array.from({ length: 450 }, (_, index) => `vm-${index}`);
    const { resources, refusal } = await readWhole(graph(rowsNamed(...names)).slice(0, -30), 4096);
    expect(refusal?.code).toBe("truncated");
    expect(resources.length).toBeGreaterThan(400);
  });

  it("stops asking for more once it refused", async () => {
    let closed = false;
    async function* picture() {
      try {
        for (;;) yield Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
      } finally {
        closed = true;
      }
    }
    expect((await openInventory(picture(), { fileName: "inventory.json" })).ok).toBe(false);
    expect(closed).toBe(true);
  });

  it("passes on a failure of the input itself", async () => {
    async function* broken() {
      yield* bytesOf("[");
      throw new Error("connection lost");
    }
    await expect(openInventory(broken(), { fileName: "x" })).rejects.toThrow("connection lost");
  });
});
