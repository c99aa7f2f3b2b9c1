import type { KonveyorReading, KonveyorSource, SourceAnswer, SourceQuestion, SourceSection } from "./konveyor-source";
import { KONVEYOR_RISKS, type KonveyorRisk } from "./konveyor-words";
import type { SourceMap, SourceNode } from "./source-node";
import { plain, SourceReader } from "./source-reader";
import { DONT_KNOW } from "./write-cell";

const MOST = { sections: 100, questions: 300, answers: 50, all: 1_000 };
const LONG = 4_000;
const SHORT = 500;

/**
 * Reads a Konveyor questionnaire, alone or as the one item of an export. Null when it is none at all. Nothing is guessed: what is
 * wrong is told with its line, and there is no source before it is mended.
 */
export function readKonveyor(root: SourceNode): KonveyorReading | null {
  if (root.kind !== "map") return null;
  const reader = new SourceReader();
  const map = unwrapped(reader, root);
  if (map === null) return reader.remarks.length > 0 ? { source: null, remarks: reader.remarks, lines: [] } : null;
  const source = sourceOf(reader, map);
  const remarks = reader.remarks.toSorted((a, b) => a.line - b.line);
  const lines = reader.lines.toSorted((a, b) => a.line - b.line);
  return { source: remarks.some(({ standing }) => standing === "wrong") ? null : source, remarks, lines };
}

/** The questionnaire itself, out of what an installation wraps it in when it exports. */
function unwrapped(reader: SourceReader, root: SourceMap): SourceMap | null {
  if (root.entries.some(({ key }) => key === "sections")) return root;
  const items = reader.field(root, "items");
  if (items?.kind !== "list") return null;
  for (const { key, line, value } of root.entries.filter(({ key }) => key !== "items"))
    reader.remark("left", "envelope", line, key, plain(value));
  const kind = reader.text(root, "kind", "", SHORT);
  const [item] = items.items;
  if (kind !== null && kind !== "Questionnaire") reader.remark("wrong", "other-kind", root.line, "kind", kind);
  if (items.items.length !== 1) reader.remark("wrong", "one-at-a-time", items.line, "items", String(items.items.length));
  return item ? reader.map(item, "items[1]") : null;
}

function sourceOf(reader: SourceReader, map: SourceMap): KonveyorSource {
  const name = reader.text(map, "name", "", 300, true) ?? "";
  reader.lines.push({ line: map.line, part: "questionnaire", text: name, risk: null });
  const description = reader.text(map, "description", "", LONG);
  const required = requiredOf(reader, map);
  const sections = inOrder(
    reader.list(map, "sections", "", MOST.sections).flatMap((node, index) => sectionOf(reader, node, index)),
  );
  const count = sections.reduce((sum, { questions }) => sum + questions.length, 0);
  if (count > MOST.all) reader.remark("wrong", "too-many", map.line, "sections", String(count));
  const thresholds = thresholdsOf(reader, map);
  const riskMessages = messagesOf(reader, map);
  reader.unknown(map, "");
  return { name, description, required, sections, thresholds, riskMessages };
}

function sectionOf(reader: SourceReader, node: SourceNode, index: number): SourceSection[] {
  const at = `sections[${index + 1}]`;
  const map = reader.map(node, at);
  if (!map) return [];
  const order = reader.number(map, "order", at) ?? index + 1;
  const name = reader.text(map, "name", at, SHORT, true) ?? "";
  reader.lines.push({ line: map.line, part: "section", text: name, risk: null });
  const comment = reader.text(map, "comment", at, LONG);
  const nodes = reader.list(map, "questions", at, MOST.questions);
  const questions = inOrder(nodes.flatMap((one, place) => questionOf(reader, one, `${at}.questions[${place + 1}]`, place)));
  reader.unknown(map, at);
  return [{ order, name, comment, questions }];
}

function questionOf(reader: SourceReader, node: SourceNode, at: string, index: number): SourceQuestion[] {
  const map = reader.map(node, at);
  if (!map) return [];
  const order = reader.number(map, "order", at) ?? index + 1;
  const text = reader.text(map, "text", at, LONG, true) ?? "";
  reader.lines.push({ line: map.line, part: "question", text, risk: null });
  const explanation = reader.text(map, "explanation", at, LONG);
  const includeFor = reader.tags(map, "includeFor", at, "include-for");
  const excludeFor = reader.tags(map, "excludeFor", at, "exclude-for");
  const nodes = reader.list(map, "answers", at, MOST.answers);
  const answers = inOrder(nodes.flatMap((one, place) => answerOf(reader, one, `${at}.answers[${place + 1}]`, place)));
  const counted = answers.filter((answer) => !isDontKnow(answer));
  if (nodes.length > 0 && counted.length < 2) reader.remark("wrong", "too-few-answers", map.line, `${at}.answers`, text);
  const texts = answers.map((answer) => answer.text.toLowerCase());
  const again = texts.find((one, place) => one !== "" && texts.indexOf(one) < place);
  if (again !== undefined) reader.remark("wrong", "twice", map.line, `${at}.answers`, again);
  reader.unknown(map, at);
  return [{ order, text, explanation, includeFor, excludeFor, answers }];
}

function answerOf(reader: SourceReader, node: SourceNode, at: string, index: number): SourceAnswer[] {
  const map = reader.map(node, at);
  if (!map) return [];
  const order = reader.number(map, "order", at) ?? index;
  const text = reader.text(map, "text", at, SHORT, true) ?? "";
  const said = riskOf(reader, map, at);
  const risk = said ?? "unknown";
  reader.lines.push({ line: map.line, part: "answer", text, risk: said });
  const rationale = reader.text(map, "rationale", at, LONG);
  const mitigation = reader.text(map, "mitigation", at, LONG);
  const applyTags = reader.tags(map, "applyTags", at, "apply-tags");
  const autoAnswerFor = reader.tags(map, "autoAnswerFor", at, "auto-answer-for");
  if (said === "unknown") reader.remark("note", isDontKnow({ text, risk }) ? "dont-know" : "unscored", map.line, at, text);
  reader.unknown(map, at);
  return [{ order, text, risk, rationale, mitigation, applyTags, autoAnswerFor }];
}

/** Null, with a remark, when it is missing or none of the four. */
function riskOf(reader: SourceReader, map: SourceMap, at: string): KonveyorRisk | null {
  const given = reader.text(map, "risk", at, SHORT, true);
  const risk = KONVEYOR_RISKS.find((one) => one === given);
  if (given !== null && !risk)
    reader.remark("wrong", "not-a-risk", reader.field(map, "risk")?.line ?? map.line, `${at}.risk`, given);
  return risk ?? null;
}

const UNKNOWNS: ReadonlySet<string> = new Set(
  ["unknown", "inconnu", "not known", "don't know", "i don't know", DONT_KNOW.fr, DONT_KNOW.en].map((text) => text.toLowerCase()),
);
/** An answer that the portal offers with every question of its own accord. */
export function isDontKnow({ text, risk }: Pick<SourceAnswer, "text" | "risk">): boolean {
  return risk === "unknown" && UNKNOWNS.has(text.toLowerCase());
}

function requiredOf(reader: SourceReader, map: SourceMap): boolean | null {
  const node = reader.field(map, "required");
  if (node === null) return null;
  if (node.kind === "scalar" && typeof node.value === "boolean") {
    if (node.value) reader.remark("kept", "required", node.line, "required", node.text);
    return node.value;
  }
  reader.remark("wrong", "not-true-or-false", node.line, "required", plain(node));
  return null;
}

function thresholdsOf(reader: SourceReader, map: SourceMap): KonveyorSource["thresholds"] {
  const node = reader.field(map, "thresholds");
  const within = node && reader.map(node, "thresholds");
  if (!within) return null;
  const of = (key: "red" | "yellow" | "unknown") => reader.number(within, key, "thresholds");
  const thresholds = { red: of("red"), yellow: of("yellow"), unknown: of("unknown") };
  reader.unknown(within, "thresholds");
  const said = Object.entries(thresholds).flatMap(([key, value]) => (value === null ? [] : [`${key} ${value}`]));
  reader.remark("kept", "thresholds", within.line, "thresholds", said.join(", "));
  return thresholds;
}

function messagesOf(reader: SourceReader, map: SourceMap): KonveyorSource["riskMessages"] {
  const node = reader.field(map, "riskMessages");
  const within = node && reader.map(node, "riskMessages");
  if (!within) return null;
  const of = (key: KonveyorRisk) => reader.text(within, key, "riskMessages", LONG);
  const messages = { red: of("red"), yellow: of("yellow"), green: of("green"), unknown: of("unknown") };
  reader.unknown(within, "riskMessages");
  reader.remark("kept", "risk-messages", within.line, "riskMessages");
  return messages;
}

function inOrder<T extends { readonly order: number }>(parts: readonly T[]): T[] {
  return parts.toSorted((a, b) => a.order - b.order);
}
