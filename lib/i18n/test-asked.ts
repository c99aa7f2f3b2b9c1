import ts from "typescript";
import { nodesOf, placeOf } from "./test-source";

/** What a file asks of the messages. */
export interface Asked {
  /** Keys as far as they are written out; `*` stands for what is filled in. */
  readonly keys: readonly { readonly key: string; readonly at: string }[];
  /** Namespaces of which a key is computed elsewhere. */
  readonly open: readonly string[];
  /** Texts that may be keys handed to somebody who translates. */
  readonly texts: readonly string[];
}

const MAKERS = new Set(["useTranslations", "getTranslations", "mailWords", "createTranslator"]);
const HANDLERS = new Set(["rich", "markup", "has", "raw"]);

/** The namespace of `useTranslations("a.b")` and its kin; null for anything else. `*` when it is computed. */
function namespaceOf(node: ts.Expression): string | null {
  if (ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node) || ts.isAsExpression(node))
    return namespaceOf(node.expression);
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || !MAKERS.has(node.expression.text)) return null;
  const [first] = node.arguments;
  if (node.expression.text === "mailWords" || !first) return "";
  return ts.isObjectLiteralExpression(first) ? namespaceIn(first) : written(first);
}

function namespaceIn(options: ts.ObjectLiteralExpression): string {
  const found = options.properties.find((one) => one.name?.getText() === "namespace");
  return found && ts.isPropertyAssignment(found) ? written(found.initializer) : "";
}

/** A text with `*` for each part that is computed. */
function written(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return written(node.expression);
  if (!ts.isTemplateExpression(node)) return "*";
  return node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join("");
}

/** All that an argument may be: both branches of a condition, each of them written out. */
function branches(node: ts.Expression): ts.Expression[] {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return branches(node.expression);
  return ts.isConditionalExpression(node) ? [...branches(node.whenTrue), ...branches(node.whenFalse)] : [node];
}

/** Which namespace a name stands for where it is used: that of the innermost block which declares it. */
function declared(file: ts.SourceFile): (name: ts.Identifier) => string | null {
  const known: { readonly name: string; readonly namespace: string; readonly block: ts.Node }[] = [];
  for (const node of nodesOf(file)) {
    if (!ts.isVariableDeclaration(node) || !node.initializer) continue;
    const pairs: [ts.Node, ts.Expression][] =
      ts.isArrayBindingPattern(node.name) && ts.isArrayLiteralExpression(node.initializer)
        ? node.name.elements.map((one, index) => [
            one,
            (node.initializer as ts.ArrayLiteralExpression).elements[index] as ts.Expression,
          ])
        : [[node.name, node.initializer]];
    for (const [name, value] of pairs) {
      const namespace = value ? namespaceOf(value) : null;
      if (namespace !== null) known.push({ name: name.getText(), namespace, block: blockOf(node) });
    }
  }
  return (name) => {
    for (let at: ts.Node | undefined = name.parent; at; at = at.parent) {
      const found = known.find((one) => one.block === at && one.name === name.text);
      if (found) return found.namespace;
      if (ts.isFunctionLike(at) && at.parameters.some((one) => one.name.getText() === name.text)) return null;
    }
    return null;
  };
}

function blockOf(node: ts.Node): ts.Node {
  let at = node.parent;
  while (!ts.isBlock(at) && !ts.isSourceFile(at)) at = at.parent;
  return at;
}

export function askedIn(file: ts.SourceFile): Asked {
  const keys: { key: string; at: string }[] = [];
  const open: string[] = [];
  const texts: string[] = [];
  const find = declared(file);
  for (const node of nodesOf(file)) {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node)) texts.push(written(node));
    if (ts.isPropertyAssignment(node) && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)))
      texts.push(node.name.text);
    const namespace = ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node.parent.parent) ? handedOn(node, find) : null;
    if (namespace !== null) open.push(namespace);
    if (!ts.isCallExpression(node)) continue;
    const called = translatorOf(node.expression, find);
    const [argument] = node.arguments;
    if (called === null || !argument) continue;
    for (const branch of branches(argument)) {
      const key = written(branch);
      if (key === "*") open.push(called);
      else keys.push({ key: called ? `${called}.${key}` : key, at: placeOf(node) });
    }
  }
  return { keys, open, texts };
}

/** The namespace of a translator that is handed to somebody else: `words(t)`, `{ t }`, `t={t}`. */
function handedOn(name: ts.Identifier, find: (name: ts.Identifier) => string | null): string | null {
  const { parent } = name;
  const given =
    (ts.isCallExpression(parent) && parent.arguments.includes(name)) ||
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isJsxExpression(parent) ||
    ts.isReturnStatement(parent) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === name) ||
    ts.isArrowFunction(parent) ||
    ts.isArrayLiteralExpression(parent);
  return given ? find(name) : null;
}

function translatorOf(called: ts.Expression, find: (name: ts.Identifier) => string | null): string | null {
  if (ts.isIdentifier(called)) return find(called);
  if (ts.isPropertyAccessExpression(called) && HANDLERS.has(called.name.text) && ts.isIdentifier(called.expression))
    return find(called.expression);
  return namespaceOf(called);
}
