import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FORMAT_IDS } from "@/lib/domain/inventory/reading";
import { readWhole } from "./builders";

const folder = new URL("../domain/inventory/formats/", import.meta.url);
const examples = readdirSync(folder).filter((name) => name.includes(".example."));
const read = (name: string) => readWhole(readFileSync(new URL(name, folder)), 1000);

describe("the example of every format", () => {
  it("exists", () => {
    expect(new Set(examples.map((name) => name.slice(0, name.indexOf("."))))).toEqual(new Set(FORMAT_IDS));
  });

  it.each(examples)("%s is recognised by its content and read to its end", async (name) => {
    const { format, resources, rejections, refusal, summary } = await read(name);
    expect(refusal).toBeNull();
    expect(format).toBe(name.slice(0, name.indexOf(".")));
    expect(rejections).toEqual([]);
    expect(resources.length).toBeGreaterThan(1);
    expect(summary?.resources).toBe(resources.length);
    expect(summary?.unresolvedLabels).toEqual({});
    expect(new Set(resources.map((resource) => resource.key)).size).toBe(resources.length);
  });

  it.each(examples)("%s gives nothing that was planted as a secret", async (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const whole = await read(name);
    expect(JSON.stringify(whole)).not.toContain("planted-secret");
    if (/^(terraform|arm-template\.example\.json)/.test(name)) expect(text).toContain("planted-secret");
  });

  it("recognises the same resources whichever export they come from", async () => {
    const typesOf = async (name: string) => (await read(name)).resources.map(({ type, name: called }) => `${type} ${called}`);
    const graph = await typesOf("resource-graph-json.example.json");
    for (const other of [
      "az-resource-list-json.example.json",
      "az-resource-list-json.example.projected.json",
      "get-azresource-csv.example.csv",
      "azgovviz-csv.example.csv",
      "portal-csv.example.en.csv",
    ]) {
      expect(await typesOf(other)).toEqual(graph);
    }
  });

  it("keeps the same key wherever the id is given, whatever its casing", async () => {
    const keysOf = async (name: string) => (await read(name)).resources.map(({ key }) => key);
    const graph = await keysOf("resource-graph-json.example.json");
    expect(await keysOf("portal-csv.example.en.csv")).toEqual(graph);
    expect(await keysOf("get-azresource-csv.example.csv")).toEqual(graph);
  });
});
