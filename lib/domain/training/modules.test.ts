import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { pathOf } from "./coverage";
import order from "./curriculum.json" with { type: "json" };
import { TrainingModule } from "./module";
import { LEARNING_ROLES } from "./role";

const ROOT = path.join(import.meta.dirname, "modules");
const folders = readdirSync(ROOT).sort();
const read = (id: string, file: string) => readFileSync(path.join(ROOT, id, file), "utf8");
const shipped = folders.map((id) => TrainingModule.parse(JSON.parse(read(id, "module.json"))));
const headings = (text: string) => text.match(/^## .+$/gm)?.length ?? 0;
const cited = (text: string) => new Set([...text.matchAll(/\[\^([\w-]+)\]/g)].map(([, id = ""]) => id));
const words = (text: string) =>
  text
    .replace(/\[\^[\w-]+\]/g, "")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe("the curriculum", () => {
  it("orders every module that is there, once", () => {
    expect([...order].sort()).toEqual(folders);
    expect(folders.length).toBeGreaterThanOrEqual(30);
    expect(shipped.map(({ id }) => id)).toEqual(folders);
  });

  it("has a path of at least five modules for each role", () => {
    for (const role of LEARNING_ROLES) expect(pathOf(shipped, role).length, role).toBeGreaterThanOrEqual(5);
  });
});

describe.each(shipped)("the module $id", (module) => {
  it("says the same in both languages, at length", () => {
    const [french, english] = [read(module.id, "fr.md"), read(module.id, "en.md")];
    expect(words(french)).toBeGreaterThanOrEqual(600);
    expect(words(english)).toBeGreaterThanOrEqual(600);
    expect(headings(french)).toBeGreaterThanOrEqual(4);
    expect(headings(english)).toBe(headings(french));
  });

  it("cites sources that it names, and names none that it does not cite", () => {
    const ids = module.sources.map(({ id }) => id).sort();
    for (const language of ["fr.md", "en.md"]) expect([...cited(read(module.id, language))].sort(), language).toEqual(ids);
  });

  it("asks at least five questions, each with ids of its own", () => {
    const ids = module.quiz.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(5);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, options } of module.quiz) expect(new Set(options.map((one) => one.id)).size, id).toBe(options.length);
  });

  it("is dated no later than its sources allow", () => {
    for (const { date, id } of module.sources) expect(date <= module.updated, `${id} ${date}`).toBe(true);
  });
});
