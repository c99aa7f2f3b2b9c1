import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { unfitFields } from "@/lib/domain/audit/detail";
import english from "@/lib/i18n/messages/en/audit.json";
import french from "@/lib/i18n/messages/fr/audit.json";
import { loadRoutes } from "../test-routes";

const SERVER = path.join(process.cwd(), "lib/server");
const sources = ["lib/server", "lib/cli"].flatMap((room) =>
  readdirSync(path.join(process.cwd(), room), { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.test)\.ts$/.test(file) && !/(^|\/)(generated\/|test-)/.test(file))
    .map((file) => {
      const text = readFileSync(path.join(process.cwd(), room, file), "utf8");
      return { file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
    }),
);

/** A file is too large for an address: what is sent is only compared, and nothing is written. */
const COMPARES = ["exchange/preview-answer-file", "own-questionnaire/preview-questionnaire"];

/** Literals given by the name of `action` beside what makes them an audit entry. */
function actionsIn(text: string): string[] {
  return [...text.matchAll(/\baction: "([^"]+)"/g)].map(([, action = ""]) => action);
}

/** Objects written for `detail`, as far as they are written out: names of fields, with a word for each value. */
function detailsIn(tree: ts.Node): unknown[] {
  const found: unknown[] = [];
  const walk = (node: ts.Node): void => {
    const named = (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name.getText() === "detail";
    if (named && node.initializer && ts.isObjectLiteralExpression(node.initializer)) found.push(shapeOf(node.initializer));
    ts.forEachChild(node, walk);
  };
  walk(tree);
  return found;
}

function shapeOf(object: ts.ObjectLiteralExpression): Record<string, unknown> {
  return Object.fromEntries(
    object.properties.flatMap((one): [string, unknown][] => {
      if (ts.isShorthandPropertyAssignment(one)) return [[one.name.text, "value"]];
      if (!ts.isPropertyAssignment(one)) return [];
      const { initializer } = one;
      if (ts.isObjectLiteralExpression(initializer)) return [[one.name.getText(), shapeOf(initializer)]];
      // A count says how many, not which.
      return [[one.name.getText(), initializer.getText().endsWith(".length") ? 0 : "value"]];
    }),
  );
}

describe("audited actions", () => {
  it("are declared by every use case that writes", async () => {
    const writing = (await loadRoutes()).filter(({ route, useCase }) => route.method !== "GET" && !COMPARES.includes(useCase));
    expect(writing.length).toBeGreaterThan(5);
    const silent = writing.filter(({ useCase, operation }) => {
      const text = readFileSync(path.join(SERVER, `${useCase}.ts`), "utf8");
      // A use case open to anybody audits in its store, once it knows whom it is about.
      return actionsIn(text).length === 0 && operation.kind !== "open";
    });
    expect(silent.map(({ useCase }) => useCase)).toEqual([]);
  });

  it("have their words in both languages", () => {
    const actions = [...new Set(sources.flatMap(({ text }) => actionsIn(text)))].sort();
    expect(actions.length).toBeGreaterThan(7);
    for (const words of [french.actions, english.actions]) {
      expect(actions.filter((action) => !(action in words))).toEqual([]);
    }
  });

  it("keep no secret and no address in what is written of them", () => {
    const found = sources.flatMap(({ file, tree }) => detailsIn(tree).map((detail) => ({ file, unfit: unfitFields(detail) })));
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(({ unfit }) => unfit.length > 0)).toEqual([]);
  });
});
