import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { nodesOf, placeOf, sourceFiles } from "./test-source";

interface Pair {
  readonly at: string;
  readonly fr: string;
  readonly en: string;
}

/** Every `{ fr, en }` of a document, with the way to it. */
function* pairsIn(value: unknown, at: string): Generator<Pair> {
  if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* pairsIn(one, `${at}[${index}]`);
  else if (typeof value === "object" && value !== null) {
    const record = value as Readonly<Record<string, unknown>>;
    if (typeof record.fr === "string" && typeof record.en === "string") yield { at, fr: record.fr, en: record.en };
    else for (const [key, one] of Object.entries(record)) yield* pairsIn(one, `${at}.${key}`);
  }
}

/**
 * With ordinary spaces before high signs, and not to be changed: an edition published under its hash (the one after it has thin ones),
 * and words by which a workbook handed out before is recognised when it comes back.
 */
const FROZEN = ["catalogue/editions/2026-11/", "lib/domain/exchange/write-cell.ts"];

function* jsonPairs(): Generator<Pair> {
  for (const file of readdirSync("lib/domain", { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".json") || /(^|\/)golden\/|\.example\.|\/examples?\//.test(file)) continue;
    yield* pairsIn(JSON.parse(readFileSync(path.join("lib/domain", file), "utf8")), file);
  }
}

function* sourcePairs(): Generator<Pair> {
  for (const file of sourceFiles(["lib/domain"], /\.ts$/))
    for (const node of nodesOf(file)) {
      if (!ts.isObjectLiteralExpression(node)) continue;
      const [fr, en] = ["fr", "en"].map((name) => wordsOf(node, name));
      if (fr !== undefined && en !== undefined) yield { at: placeOf(node), fr, en };
    }
}

function wordsOf(node: ts.ObjectLiteralExpression, name: string): string | undefined {
  const found = node.properties.find((one) => one.name?.getText() === name);
  if (!found || !ts.isPropertyAssignment(found)) return undefined;
  return ts.isStringLiteralLike(found.initializer) ? found.initializer.text : undefined;
}

/** An address, a command or a name in code keeps its own signs. */
const prose = (text: string) => text.replace(/`[^`]*`|https?:\/\/\S+/g, "");
/** What French typography refuses: straight apostrophes and quotes, ordinary spaces before a high sign or inside « », three dots. */
const FAULT = /\p{L}'\p{L}|[^\s] [;:!?»%](?:\s|$)|« |\p{L}[;!?»](?=\s|$)|\.\.\./u;

const pairs = [...jsonPairs(), ...sourcePairs()];

describe("texts kept beside data", () => {
  it("are found: thousands of them", () => {
    expect(pairs.length).toBeGreaterThan(3_000);
  });
  it("are in both languages", () => {
    expect(pairs.filter(({ fr, en }) => (fr.trim() === "") !== (en.trim() === "")).map(({ at }) => at)).toEqual([]);
    const same = pairs.filter(({ fr, en }) => fr === en && fr.length > 60 && / (the|of|le|la|des|est) /.test(fr));
    expect(same.map(({ at }) => at)).toEqual([]);
  });
  it("follow French typography", () => {
    expect(
      pairs.flatMap(({ at, fr }) =>
        !FROZEN.some((place) => at.startsWith(place)) && FAULT.test(prose(fr)) ? [`${at}: ${fr}`] : [],
      ),
    ).toEqual([]);
  });
});
