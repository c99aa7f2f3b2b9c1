import { isMap, isNode, isSeq, LineCounter, parseDocument } from "yaml";
import { faultOf } from "@/lib/domain/assessment/given";
import type { Question } from "@/lib/domain/assessment/questionnaire";
import { AnswerDocumentHead, AnswerEntry, DOCUMENT_FORMAT } from "@/lib/domain/exchange/answer-document";
import type { FilePlace, FileProblem, FileRow, ReadRow } from "@/lib/domain/exchange/file-row";
import { Unprocessable } from "../errors";
import type { AnswerFile } from "./answer-file";

/** The answers of a YAML document of ours. Nothing is expanded: references to other parts of a document are refused. */
export function readAnswerYaml(bytes: Uint8Array): AnswerFile {
  const lines = new LineCounter();
  const document = parsed(textOf(bytes), lines);
  const given = plain(document);
  if (typeof given !== "object" || given === null || !("format" in given) || typeof given.format !== "string")
    throw new Unprocessable("file-unknown");
  if (given.format !== DOCUMENT_FORMAT)
    throw new Unprocessable("file-form", { form: given.format.slice(0, 100), known: DOCUMENT_FORMAT });
  const head = AnswerDocumentHead.safeParse(given);
  if (!head.success) throw new Unprocessable("file-document", { where: head.error.issues[0]?.path.join(".") ?? "" });
  const list = document.get("answers");
  const placeOf = (index: number): FilePlace => {
    const entry = isSeq(list) ? list.items[index] : null;
    const offset = isNode(entry) ? (isMap(entry) && isNode(entry.items[0]?.key) ? entry.items[0].key : entry).range?.[0] : 0;
    return { sheet: null, row: lines.linePos(offset ?? 0).line, column: null };
  };
  const read = head.data.answers.map((entry, index) => entryOf(entry, placeOf(index)));
  return {
    format: "yaml",
    assessmentId: head.data.assessment?.id ?? null,
    questionnaireId: head.data.questionnaire.id,
    version: head.data.questionnaire.version,
    rows: read.flatMap((one) => ("read" in one ? [one] : [])),
    problems: read.flatMap((one) => ("fault" in one ? [one] : [])),
  };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Unprocessable("file-unknown");
  }
}

function parsed(text: string, lineCounter: LineCounter) {
  if (!/^format\s*:/m.test(text)) throw new Unprocessable("file-unknown");
  try {
    const document = parseDocument(text, { lineCounter, version: "1.2", schema: "core", merge: false, prettyErrors: false });
    const [error] = document.errors;
    if (error) throw new Unprocessable("file-yaml", { row: String(lineCounter.linePos(error.pos[0]).line) });
    return document;
  } catch (error) {
    // Brackets inside of brackets without end exhaust any reader.
    throw error instanceof RangeError ? new Unprocessable("file-too-much-inside") : error;
  }
}

function plain(document: ReturnType<typeof parsed>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new Unprocessable("file-too-much-inside");
  }
}

function entryOf(entry: unknown, place: FilePlace): FileRow | FileProblem {
  const result = AnswerEntry.safeParse(entry);
  if (!result.success) {
    const named = typeof entry === "object" && entry !== null && "question" in entry ? String(entry.question) : "";
    const where = result.error.issues[0]?.path.join(".") ?? "";
    return { place, questionId: named.slice(0, 100) || null, fault: "not-an-answer", given: where };
  }
  const { question: questionId, revision, answer, comment } = result.data;
  const said = { value: answer, comment: comment.trim() };
  return { place, questionId, revision, read: (question) => fitting(question, said) };
}

function fitting(question: Question, said: Extract<ReadRow, { ok: true }>["said"]): ReadRow {
  const fault = said.value === null ? null : faultOf(question, said.value);
  if (fault === null) return { ok: true, said };
  const named = fault === "wrong-kind" ? "not-an-answer" : fault === "unknown-option" ? "not-an-option" : fault;
  return { ok: false, fault: named, column: null, given: JSON.stringify(said.value) };
}
