import { createReadStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openInventory } from "./open-inventory";

const folder = process.env.SHARED_DATA ?? "../shared/data";
const list = join(folder, "truth.jsonl");

interface Truth {
  readonly file: string;
  readonly kind: string;
  readonly types?: Readonly<Record<string, number>>;
  readonly labels?: Readonly<Record<string, number>>;
}

const FORMATS: Readonly<Record<string, string>> = {
  "arm-template": "arm-template",
  "terraform-plan": "terraform-plan",
  "terraform-state": "terraform-state",
  "azure-portal-csv": "portal-csv",
};

function truths(): readonly Truth[] {
  if (!existsSync(list)) return [];
  const lines = readFileSync(list, "utf8").trim().split("\n");
  const all = lines.map((line): Truth => JSON.parse(line));
  return all.filter(({ file, kind }) => kind in FORMATS && existsSync(join(folder, file)));
}

async function readCounts(file: string) {
  const opened = await openInventory(createReadStream(join(folder, file)), { fileName: file });
  if (!opened.ok) return { refused: opened.refusal.code };
  const types: Record<string, number> = {};
  for await (const { resources } of opened.reading.batches) {
    for (const { type } of resources) types[type] = (types[type] ?? 0) + 1;
  }
  const { sourceTypes, rejected } = opened.reading.summary();
  return { format: opened.reading.format, types, sourceTypes, rejected };
}

describe.runIf(existsSync(list))("real files", () => {
  it("declare exactly what two other parsers counted", async () => {
    const wrong: string[] = [];
    for (const { file, kind, types, labels } of truths()) {
      const counts = await readCounts(file);
      const expected = kind === "arm-template" ? { types } : { sourceTypes: labels ?? types };
      try {
        expect(counts).toMatchObject({ format: FORMATS[kind], rejected: 0 });
        expect({ ...counts, ...expected }).toEqual(counts);
      } catch {
        wrong.push(file);
      }
    }
    expect(truths().length).toBeGreaterThan(1_000);
    expect(wrong).toEqual([]);
  });
});
