import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Block, Span } from "@/lib/contract/training";

type RootContent = ReturnType<typeof fromMarkdown>["children"][number];
type Paragraph = Extract<RootContent, { type: "paragraph" }>;
type PhrasingContent = Paragraph["children"][number];

/** `[^source-id]` in a text. */
const CITATION = /\[\^([\w-]+)\]/g;

export interface ParsedText {
  readonly blocks: readonly Block[];
  /** Ids of the sources in the order in which the text cites them: the first is number 1. */
  readonly cited: readonly string[];
}

/** A module's text as parts that a page can draw. What is not of the closed set is a mistake in the module, and stops here. */
export function parseMarkdown(text: string): ParsedText {
  const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const cited: string[] = [];
  const numberOf = (id: string): number => {
    if (!cited.includes(id)) cited.push(id);
    return cited.indexOf(id) + 1;
  };
  return { blocks: tree.children.map((node) => blockOf(node, numberOf)), cited };
}

type NumberOf = (id: string) => number;

function blockOf(node: RootContent, numberOf: NumberOf): Block {
  if (node.type === "heading" && node.depth === 2) return { kind: "heading", spans: spansOf(node.children, numberOf) };
  if (node.type === "paragraph") return { kind: "paragraph", spans: spansOf(node.children, numberOf) };
  if (node.type === "list") {
    const items = node.children.map((item) => spansOf(onlyParagraph(item.children).children, numberOf));
    return { kind: "list", ordered: node.ordered === true, items };
  }
  if (node.type === "table") {
    const [head = [], ...rows] = node.children.map((row) => row.children.map((cell) => spansOf(cell.children, numberOf)));
    return { kind: "table", head, rows };
  }
  throw foreign(node);
}

function onlyParagraph(children: readonly RootContent[]): Paragraph {
  const [first, second] = children;
  if (first?.type === "paragraph" && !second) return first;
  throw foreign(second ?? first);
}

function spansOf(nodes: readonly PhrasingContent[], numberOf: NumberOf, strong = false): Span[] {
  return nodes.flatMap((node): Span[] => {
    if (node.type === "text") return splitText(node.value, numberOf, strong);
    if (node.type === "strong" && !strong) return spansOf(node.children, numberOf, true);
    throw foreign(node);
  });
}

function splitText(text: string, numberOf: NumberOf, strong: boolean): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const match of text.matchAll(CITATION)) {
    if (match.index > at) spans.push({ kind: "text", text: text.slice(at, match.index), strong });
    spans.push({ kind: "citation", number: numberOf(match[1] ?? "") });
    at = match.index + match[0].length;
  }
  if (at < text.length) spans.push({ kind: "text", text: text.slice(at), strong });
  return spans;
}

function foreign(node: RootContent | PhrasingContent | undefined): Error {
  const line = node?.position?.start.line ?? 0;
  return new Error(`line ${line}: a module's text has no ${node?.type ?? "nothing"} in that place`);
}
