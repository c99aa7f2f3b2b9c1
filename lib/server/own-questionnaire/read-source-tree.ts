import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from "yaml";
import type { SourceMap, SourceNode } from "@/lib/domain/exchange/source-node";
import { Unprocessable } from "../errors";

const DEEPEST = 20;
const MOST_NODES = 100_000;

/** A YAML file as a tree with lines. Nothing is expanded: aliases and tags of a language are refused, depth and number are bounded. */
export function readSourceTree(bytes: Uint8Array): SourceNode {
  const lines = new LineCounter();
  const { contents } = parsed(textOf(bytes), lines);
  if (contents === null) throw new Unprocessable("questionnaire-empty");
  const left = { nodes: MOST_NODES };
  return nodeOf(contents, { lines, left, depth: 0, line: 1 });
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Unprocessable("questionnaire-not-text");
  }
}

function parsed(text: string, lineCounter: LineCounter) {
  try {
    const document = parseDocument(text, { lineCounter, version: "1.2", schema: "core", merge: false, prettyErrors: false });
    const [error] = document.errors;
    if (!error) return document;
    if (error.code === "MULTIPLE_DOCS") throw new Unprocessable("questionnaire-many-documents");
    throw new Unprocessable("questionnaire-yaml", { row: String(lineCounter.linePos(error.pos[0]).line) });
  } catch (error) {
    // Brackets inside of brackets without end exhaust any reader.
    throw error instanceof RangeError ? new Unprocessable("questionnaire-too-much-inside") : error;
  }
}

interface Place {
  readonly lines: LineCounter;
  readonly left: { nodes: number };
  readonly depth: number;
  /** Of what stands around it. */
  readonly line: number;
}

function nodeOf(node: Node | null, place: Place): SourceNode {
  place.left.nodes -= 1;
  if (place.left.nodes < 0 || place.depth > DEEPEST) throw new Unprocessable("questionnaire-too-much-inside");
  const line = lineOf(node, place);
  const within = { ...place, depth: place.depth + 1, line };
  if (node === null) return { kind: "scalar", line, value: null, text: "", bare: true };
  if (isScalar(node)) return scalarOf(node, line);
  if (isSeq<Node | null>(node)) return { kind: "list", line, items: node.items.map((item) => nodeOf(item, within)) };
  if (isMap<Node, Node | null>(node))
    return {
      kind: "map",
      line,
      entries: node.items.map(({ key, value }): SourceMap["entries"][number] => {
        const keyLine = lineOf(key, within);
        return {
          key: isScalar(key) ? String(key.value) : "?",
          line: keyLine,
          value: nodeOf(value, { ...within, line: keyLine }),
        };
      }),
    };
  throw new Unprocessable("questionnaire-alias", { row: String(line) });
}

function lineOf(node: Node | null, { lines, line }: Place): number {
  const first = isMap<Node>(node) ? (node.items[0]?.key ?? node) : node;
  const offset = first?.range?.[0];
  return offset === undefined ? line : lines.linePos(offset).line;
}

/** A number, a truth or a bare word keeps the words that stand in the file beside what a reader makes of it. */
function scalarOf({ value, source, type }: Scalar, line: number): SourceNode {
  const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
  const bare = type === "PLAIN";
  return { kind: "scalar", line, value: known, text: typeof value === "string" ? value : (source ?? ""), bare };
}
