import ts from "typescript";
import { describe, expect, it } from "vitest";
import { nodesOf, placeOf, sourceFiles } from "./test-source";

/** Attributes whose value a person reads or hears. */
const SPOKEN = new Set([
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
  "title",
  "placeholder",
  "alt",
]);
/** Attributes of our own components that hold words. */
const OF_THE_KIT = new Set(["label", "summary", "caption", "description", "closeLabel", "hint", "lead"]);
/** Names that no language translates. */
const NAMES = new Set(["Microsoft 365", "SecNumCloud", "SHA-256", "Azure", "RFC 9457"]);

/** No message can be loaded any more when this page shows: it speaks both languages itself. */
const BOTH_LANGUAGES = ["app/global-error.tsx"];

const isWord = (text: string) => /\p{L}{2,}/u.test(text) && !NAMES.has(text.trim());

/** Texts that an expression may show as they stand: literals, branches of conditions, pieces of templates. */
function* shownBy(node: ts.Expression): Generator<{ readonly node: ts.Node; readonly text: string }> {
  if (ts.isStringLiteralLike(node)) yield { node, text: node.text };
  else if (ts.isParenthesizedExpression(node)) yield* shownBy(node.expression);
  else if (ts.isConditionalExpression(node)) {
    yield* shownBy(node.whenTrue);
    yield* shownBy(node.whenFalse);
  } else if (ts.isBinaryExpression(node) && /&&|\|\||\?\?|^\+$/.test(node.operatorToken.getText())) {
    if (node.operatorToken.getText() !== "&&") yield* shownBy(node.left);
    yield* shownBy(node.right);
  } else if (ts.isTemplateExpression(node)) {
    for (const text of [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]) yield { node, text };
  }
}

/** What is to be typed as it stands: `<code>`. */
function isCode(node: ts.Node): boolean {
  return ts.isJsxElement(node) && node.openingElement.tagName.getText() === "code";
}

/** Words of a file that a person would read and that come from no message. */
function literals(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const tell = (node: ts.Node, text: string) => {
    if (isWord(text)) found.push(`${placeOf(node)} ${text.trim()}`);
  };
  for (const node of nodesOf(file)) {
    if (ts.isJsxText(node) && !isCode(node.parent)) tell(node, node.text);
    if (!ts.isJsxExpression(node) && !ts.isJsxAttribute(node)) continue;
    if (ts.isJsxExpression(node)) {
      const child = ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent);
      if (child && node.expression) for (const one of shownBy(node.expression)) tell(one.node, one.text);
      continue;
    }
    const element = node.parent.parent.tagName.getText();
    const name = node.name.getText();
    if (!SPOKEN.has(name) && !(OF_THE_KIT.has(name) && /^[A-Z]/.test(element))) continue;
    const { initializer } = node;
    if (initializer && ts.isStringLiteral(initializer)) tell(initializer, initializer.text);
    if (initializer && ts.isJsxExpression(initializer) && initializer.expression)
      for (const one of shownBy(initializer.expression)) tell(one.node, one.text);
  }
  return found;
}

const parse = (text: string) => ts.createSourceFile("example.tsx", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

describe("words outside the messages", () => {
  it("are seen in texts, in attributes, in both branches of a condition", () => {
    const source = `<p aria-label="Une ligne" className="text-soft">Bonjour {late ? "en retard" : t("x")} <Field label={\`Rang \${n}\`} id="x" /></p>`;
    expect(literals(parse(source)).map((one) => one.split(" ").slice(1).join(" "))).toEqual([
      "Une ligne",
      "Bonjour",
      "en retard",
      "Rang",
    ]);
  });
  it("are no signs, numbers, keys or class names", () => {
    expect(literals(parse(`<p id="title" className="grow">· {t("title")} — {"12 %"} / <A name={key} /></p>`))).toEqual([]);
  });
  it("stand nowhere in pages and components", () => {
    const files = sourceFiles(["app", "components"], /\.tsx$/);
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter(({ fileName }) => !BOTH_LANGUAGES.includes(fileName)).flatMap(literals)).toEqual([]);
  });
});
